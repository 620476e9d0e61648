import Big from 'big.js';
import { useLanguage } from '../../../kernel/language.tsx';
import type { WireLine } from '../quotesApi.ts';
import { type ComparedLine, comparedLines, type LineField, type VersionSheet } from './compareVersions.ts';

/** The lines of two versions, one row for each, and what they come to. */
export function ComparedLines({ before, after }: { before: VersionSheet; after: VersionSheet }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const lines = comparedLines(before, after);
  const changed = lines.filter((line) => line.change !== 'same').length;
  return (
    <>
      <p className="t2" role="status">
        {words.linesDiffer(changed)}
      </p>
      <table className="cmp">
        <caption className="vh">{words.lines}</caption>
        <Columns />
        <thead>
          <tr>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={`cmp-${line.change}`}>
              <th scope="row">
                {line.change === 'same' ? <span className="vh">{words.unchanged}</span> : <Mark change={line.change} />}
              </th>
              <td data-side={words.before}>{line.before && <Said line={line.before} fields={line.fields} />}</td>
              <td data-side={words.after}>{line.after && <Said line={line.after} fields={line.fields} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {(['netTotal', 'grossTotal'] as const).map((total) => {
            const [then, now] = [before.values[total], after.values[total]];
            if (typeof then !== 'string' || typeof now !== 'string') return null;
            const difference = new Big(now).minus(then);
            return (
              <tr key={total} className={difference.eq(0) ? undefined : 'cmp-changed'}>
                <th scope="row">{total === 'netTotal' ? words.totals.net : words.totals.gross}</th>
                <td data-side={words.before} className="num">
                  {format.amount(then)}
                </td>
                <td data-side={words.after} className="num">
                  <b className="st">{format.amount(now)}</b>
                  {!difference.eq(0) && (
                    <span className="sm t2">
                      {' '}
                      ({difference.gt(0) ? '+' : ''}
                      {format.amount(difference.toFixed())})
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tfoot>
      </table>
    </>
  );
}

/** Both tables of a comparison stand under each other, column under column. */
export function Columns() {
  return (
    <colgroup>
      <col className="cmp-which" />
      <col />
      <col />
    </colgroup>
  );
}

function Mark({ change }: { change: Exclude<ComparedLine['change'], 'same'> }) {
  const words = useLanguage().messages.quote;
  return <span className={`lab cmp-mark ${change}`}>{words.changes[change]}</span>;
}

function Said({ line, fields }: { line: WireLine; fields: LineField[] }) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const is = (field: LineField, text: string) => (fields.includes(field) ? <mark key={field}>{text}</mark> : text);
  if (line.kind !== 'item')
    return <span className={line.kind === 'section' ? 'st' : 't2'}>{is('label', line.label)}</span>;
  return (
    <>
      <span className="row">
        <span className="md grow">{is('label', line.label)}</span>
        {line.optional && <span className="lab">{words.optional}</span>}
        {typeof line.net === 'string' && <span className="num nw">{is('net', format.amount(line.net))}</span>}
      </span>
      {line.description && <span className="sm t3 cmp-detail">{is('description', line.description)}</span>}
      <span className="sm t2">
        {line.quantity && is('quantity', format.decimal(line.quantity))} {line.unit && is('unit', line.unit)}
        {typeof line.price === 'string' && (
          <>
            {' × '}
            {is('price', format.amount(line.price))}
          </>
        )}
        {line.discount && Number(line.discount) !== 0 && (
          <>
            {' − '}
            {is('discount', format.percent(line.discount))}
          </>
        )}
        {line.vat && (
          <>
            {' · '}
            {is('vat', words.totals.vat(format.percent(line.vat)))}
          </>
        )}
      </span>
    </>
  );
}
