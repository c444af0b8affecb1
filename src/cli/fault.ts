/** A fault in how the command was called or in the files it was given; its message is for the user. Exit code 2. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
}
