import fc from "fast-check";
import { CONSOLIDATED_FORMS, CONSOLIDATED_SQL } from "../../src/dataset/consolidatedSql";
import { formsOf, sampleRegister } from "../forms/registers";
import { describeWithPostgreSql } from "../tools/available";
import { formsOfAnswers, partitioned, printedBodies } from "./dataset";
import { Postgres } from "./postgres";
import { someRegisters } from "./someRegisters";

describeWithPostgreSql("The consolidated forms' SQL in PostgreSQL", () => {
  let server: Postgres;
  beforeAll(() => {
    server = Postgres.start();
  }, 60_000);
  afterAll(() => {
    server.stop();
  });

  test("prints to the kopeck what the forms' declarations print, in the same text as elsewhere", async () => {
    const invented = fc.sample(someRegisters, { numRuns: 1, seed: 1_176 });
    const samples = await Promise.all(
      ["vologda-administratory.xlsx", "olenegorsk-uchrezhdeniya.xlsx"].map(sampleRegister),
    );
    for (const registers of [...invented, samples]) {
      server.load(partitioned(registers));
      const answers = new Map(
        CONSOLIDATED_FORMS.map((id) => [id, server.query(CONSOLIDATED_SQL[id])] as const),
      );
      const printed = printedBodies(formsOfAnswers(answers));
      const declared = printedBodies(formsOf(CONSOLIDATED_FORMS, registers.flat()));
      expect(Object.keys(printed).length).toBeGreaterThan(0);
      for (const [id, body] of Object.entries(printed)) expect(body).toEqual(declared[id]);
    }
  }, 60_000);
});
