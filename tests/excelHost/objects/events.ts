/** Events that can be listened to at a worksheet or at all of them, and their numbers on the wire. */
export const EVENT_NUMBERS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} as const;

const REGISTERED = [
  "Activated",
  "Added",
  "Calculated",
  "DataChanged",
  "Deactivated",
  "Deleted",
  "SelectionChanged",
];

/** Excel is told who listens; the host tells all who may, and the client passes on to the listeners. */
export const eventMethods: Readonly<Record<string, () => undefined>> = Object.fromEntries(
  REGISTERED.flatMap((name) => [
    [`_Register${name}Event`, () => undefined],
    [`_Unregister${name}Event`, () => undefined],
  ]),
);
