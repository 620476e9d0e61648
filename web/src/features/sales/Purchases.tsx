import './quote.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { quoteKeys, quotesApi } from './quotesApi.ts';
import { Unread } from './Unread.tsx';

/** What a customer has bought and paid, product by product. */
export function Purchases({ organisation }: { organisation: string }) {
  const { messages, format } = useLanguage();
  const words = messages.revenue;
  const { slug, recordPath } = useWorkspace();
  const api = useMemo(() => quotesApi(slug), [slug]);
  const read = useQuery({
    queryKey: quoteKeys.purchases(slug, organisation),
    queryFn: ({ signal }) => api.purchases(organisation, signal),
  });
  if (read.error) return <Unread error={read.error} />;
  if (!read.data) return null;
  if (read.data.length === 0) return <p className="t3 quiet">{words.noPurchases}</p>;
  return (
    <table className="ach">
      <caption className="vh">{words.purchases}</caption>
      <thead>
        <tr>
          <th scope="col">{words.product}</th>
          <th scope="col" className="num">
            {words.quantity}
          </th>
          <th scope="col" className="num">
            {words.lastOn}
          </th>
          <th scope="col" className="num">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {read.data.map((bought, index) => (
          <tr key={bought.product ?? `${index}/${bought.label}`}>
            <td className="el">
              {bought.product ? (
                <InnerLink to={recordPath('product', bought.product)}>{bought.label}</InnerLink>
              ) : (
                bought.label
              )}
            </td>
            <td className="num">{format.decimal(bought.quantity)}</td>
            <td className="num t2">{format.day(bought.lastOn)}</td>
            <td className="num md">{format.amount(bought.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
