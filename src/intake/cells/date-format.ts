export { isDateFormat } from "../../domain/dateFormat";
