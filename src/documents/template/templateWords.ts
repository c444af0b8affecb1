import type { TemplateFault } from "./check";

/** What is wrong with a template, in words that say what to do. */
export function templateFaultWords(fault: TemplateFault): string {
  switch (fault.kind) {
    case "unreadable":
      return "файл не читается как документ Word. Сохраните шаблон в Word как .docx";
    case "empty":
      return "в шаблоне нет ни одного поля вида {Должник}: все документы вышли бы одинаковыми";
    case "unknown":
      return fault.near === null
        ? `поля {${fault.tag}} нет; список полей — в справке`
        : `поля {${fault.tag}} нет; возможно, {${fault.near}}`;
    case "brace":
      return `фигурная скобка без пары рядом с «${fault.text}»; поле пишется так: {Должник}`;
    case "unclosed":
      return `начато и не закончено {#${fault.tag}}; поставьте {/${fault.tag}}`;
    case "unopened":
      return `{/${fault.tag}} ничего не закрывает; поставьте раньше {#${fault.tag}}`;
    case "needs-block":
      return `{${fault.tag}} — не текст, а условие или список; пишется так: {#${fault.tag}} … {/${fault.tag}}`;
    case "no-block":
      return `{#${fault.tag}} — не список; чтобы напечатать значение, напишите {${fault.tag}}, чтобы проверить, что оно есть, — {#Есть ${fault.tag}} … {/Есть ${fault.tag}}`;
    case "outside":
      return `поле {${fault.tag}} есть только внутри списка {#${fault.list}} … {/${fault.list}}`;
  }
}
