/** Why a function has no value: `invalid` becomes #ЗНАЧ!, `unknown` #Н/Д; the message is what Excel shows beside it. */
export class FunctionFault extends Error {
  constructor(
    readonly kind: "invalid" | "unknown",
    message: string,
  ) {
    super(message);
  }
}
