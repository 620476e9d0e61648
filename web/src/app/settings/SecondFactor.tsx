import { useState } from 'react';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  readSecondFactor,
  renewRecoveryCodes,
} from '../../api/session.ts';
import type { NewSecondFactor, SecondFactor as Standing } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { useAct } from '../../records/useAct.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useSetting } from './useSetting.ts';

/** The code of one's phone: set up, its recovery codes, given up. */
export function SecondFactor() {
  const words = useMessages().secondFactor;
  const { data, refresh } = useSetting('second-factor', readSecondFactor);
  const [begun, setBegun] = useState<NewSecondFactor | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const shown = async (fresh: string[]) => {
    setBegun(null);
    setCodes(fresh);
    await refresh();
  };
  return (
    <section className="col form second-factor">
      <h2>{words.title}</h2>
      {codes ? (
        <CodesOnce codes={codes} onKept={() => setCodes(null)} />
      ) : begun ? (
        <Confirm begun={begun} onConfirmed={shown} />
      ) : data?.active ? (
        <InPlace standing={data} onCodes={shown} onEnded={refresh} />
      ) : (
        data && <Begin onBegun={setBegun} />
      )}
    </section>
  );
}

function Begin({ onBegun }: { onBegun(begun: NewSecondFactor): void }) {
  const words = useMessages().secondFactor;
  const { act, busy } = useAct();
  const [password, setPassword] = useState('');
  return (
    <form
      className="col form"
      onSubmit={(event) => {
        event.preventDefault();
        void act(async () => onBegun(await beginSecondFactor(password)));
      }}
    >
      <p className="t2">{words.why}</p>
      <PasswordField label={words.password} value={password} onChange={setPassword} autoComplete="current-password" />
      <Button type="submit" className="self-start" icon="shield" busy={busy} disabled={password === ''}>
        {words.begin}
      </Button>
    </form>
  );
}

function Confirm({ begun, onConfirmed }: { begun: NewSecondFactor; onConfirmed(codes: string[]): Promise<void> }) {
  const { secondFactor: words, common } = useMessages();
  const { act, busy } = useAct();
  const [code, setCode] = useState('');
  const { size, path } = begun.picture;
  return (
    <form
      className="col form"
      onSubmit={(event) => {
        event.preventDefault();
        void act(async () => onConfirmed((await confirmSecondFactor(code)).codes));
      }}
    >
      <p className="t2">{words.scan}</p>
      <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={words.picture}>
        <rect x="-4" y="-4" width={size + 8} height={size + 8} className="qr-paper" />
        <path d={path} className="qr-ink" />
      </svg>
      <div className="row secret t2">
        {words.orType} <code className="code">{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <Button icon="copy" onClick={() => navigator.clipboard?.writeText(begun.secret)}>
          {common.copy}
        </Button>
      </div>
      <TextField
        label={words.code}
        hint={words.codeHint}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        autoFocus
      />
      <Button type="submit" look="primary" className="self-start" busy={busy} disabled={code.trim().length < 6}>
        {words.confirm}
      </Button>
    </form>
  );
}

function CodesOnce({ codes, onKept }: { codes: string[]; onKept(): void }) {
  const { secondFactor: words, common } = useMessages();
  return (
    <div className="col form">
      <h3>{words.codesTitle}</h3>
      <p className="t2">{words.codesWhy}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button icon="copy" onClick={() => navigator.clipboard?.writeText(codes.join('\n'))}>
          {common.copy}
        </Button>
        <Button look="primary" onClick={onKept}>
          {words.codesKept}
        </Button>
      </div>
    </div>
  );
}

interface InPlaceProps {
  standing: Standing;
  onCodes(codes: string[]): Promise<void>;
  onEnded(): Promise<unknown>;
}

function InPlace({ standing, onCodes, onEnded }: InPlaceProps) {
  const words = useMessages().secondFactor;
  const { act, busy } = useAct();
  const { show } = useToast();
  const [password, setPassword] = useState('');
  return (
    <form className="col form" onSubmit={(event) => event.preventDefault()}>
      <p className="row">
        <Icon name="shield" />
        <b className="md">{words.active}</b>
        <span className="t3">{words.codesLeft(standing.recoveryCodes)}</span>
      </p>
      <PasswordField label={words.password} value={password} onChange={setPassword} autoComplete="current-password" />
      <div className="row">
        <Button
          type="submit"
          busy={busy}
          disabled={password === ''}
          onClick={() => act(async () => onCodes((await renewRecoveryCodes(password)).codes))}
        >
          {words.renew}
        </Button>
        <Button
          busy={busy}
          disabled={password === ''}
          onClick={() =>
            act(async () => {
              await endSecondFactor(password);
              await onEnded();
              show({ text: words.ended, icon: 'shield' });
            })
          }
        >
          {words.end}
        </Button>
      </div>
    </form>
  );
}
