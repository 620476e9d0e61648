import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SetupResult } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';

/** The house is open: invitation links to hand over, and where to begin. */
export function DataStep({ result }: { result: SetupResult }) {
  const { setup: words, imports } = useMessages();
  const navigate = useNavigate();
  const { slug } = result.workspace;
  return (
    <>
      <h2>{words.readyTitle(result.workspace.name)}</h2>
      {result.invitations.length > 0 && (
        <>
          <p className="t2">{words.linksLead}</p>
          <ul className="people">
            {result.invitations.map((invitation) => (
              <InvitationLine key={invitation.email} {...invitation} />
            ))}
          </ul>
        </>
      )}
      <h2>{words.dataTitle}</h2>
      <div className="two-columns">
        <button
          type="button"
          className="side-card go"
          onClick={() => navigate({ to: '/w/$slug/import', params: { slug }, search: {} })}
        >
          <Icon name="upload" />
          <span className="grow">
            <b className="md">{imports.importFile}</b>
            <span className="value sm t2">{imports.importFileHint}</span>
          </span>
          <Icon name="chevronRight" />
        </button>
        <button
          type="button"
          className="side-card go"
          onClick={() => navigate({ to: '/w/$slug/$object', params: { slug, object: 'organisation' }, search: {} })}
        >
          <Icon name="pencil" />
          <span className="grow">
            <b className="md">{words.byHand}</b>
            <span className="value sm t2">{words.byHandHint}</span>
          </span>
          <Icon name="chevronRight" />
        </button>
      </div>
    </>
  );
}

export function InvitationLine({ name, email, link }: { name: string; email: string; link: string }) {
  const { setup: words, common } = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <li>
      <Avatar name={name} size="m" />
      <span className="grow el">
        <b className="md">{name}</b> <span className="t3">{email}</span>
      </span>
      <input
        className="in bar grow"
        readOnly
        aria-label={words.linkOf(name)}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button
        icon={copied ? 'check' : 'copy'}
        onClick={() => {
          void navigator.clipboard?.writeText(link);
          setCopied(true);
        }}
      >
        {copied ? common.copied : common.copy}
      </Button>
    </li>
  );
}
