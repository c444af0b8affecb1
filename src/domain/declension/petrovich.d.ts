/** petrovich ships no types: what the project uses of it. */
declare module "petrovich" {
  interface Person {
    readonly first?: string;
    readonly last?: string;
    readonly middle?: string;
    readonly gender?: "male" | "female" | "androgynous";
  }
  /** Returns a copy of the person in the case. */
  export default function petrovich(person: Person, grammaticalCase: string): Person;
}
