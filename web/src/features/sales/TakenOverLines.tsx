import { useLanguage } from '../../kernel/language.tsx';
import type { QuoteState } from './quotesApi.ts';

/** What a quote of another program offered: its lines as they were taken over, since its paper is not ours. */
export function TakenOverLines({ state }: { state: QuoteState }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { columns } = words;
  const old = state.record.values.takenOverNumber;
  return (
    <div className="taken-over">
      <p className="t2">{words.takenOverWhy(typeof old === 'string' ? old : '')}</p>
      <table className="ach">
        <caption className="vh">{words.linesOf(state.record.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.label}</th>
            <th scope="col" className="num">
              {columns.quantity}
            </th>
            <th scope="col" className="num">
              {columns.price}
            </th>
            <th scope="col" className="num">
              {columns.vat}
            </th>
            <th scope="col" className="num">
              {columns.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {state.lines.map((line) => (
            <tr key={line.id}>
              <td>
                {line.label || line.product?.label}
                {line.description && <div className="sm t3">{line.description}</div>}
              </td>
              <td className="num">{line.quantity && format.decimal(line.quantity)}</td>
              <td className="num">{line.price && format.amount(line.price)}</td>
              <td className="num t2">{line.vat && format.percent(line.vat)}</td>
              <td className="num md">{line.net && format.amount(line.net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
