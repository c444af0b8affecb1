/** petrovich ships no types: these cover what the project uses. */
declare module "petrovich" {
  interface Person {
    readonly first?: string;
    readonly last?: string;
    readonly middle?: string;
    readonly gender?: "male" | "female" | "androgynous";
  }
  /** Returns a copy of the person with the names declined. */
  export default function petrovich(person: Person, grammaticalCase: string): Person;
}
