import { createRoot } from "react-dom/client";
import { formatIsoDay, today } from "../domain/day";
import { Page } from "./components/Page";
import { offline } from "./offline/offline";
import { Desk } from "./page/pageDesk";
import { startWorker } from "./page/startWorker";

// The composition root of the page without Excel.
const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id «root»");
const desk = new Desk({ startWorker, today: () => formatIsoDay(today()) });
createRoot(container).render(<Page desk={desk} />);
void desk.start();
void offline.start();
