import { useState } from 'react';
import { Problem } from '../../../api/client.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useProblemText } from '../../../records/problemText.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field, TextField } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { linksApi } from './linksApi.ts';

/** Makes a link for somebody and shows its address, which nobody can read again afterwards. */
export function NewLinkDialog(props: { quote: string; recipient: string; onClose(): void }) {
  const { links: words, common } = useMessages();
  const { slug } = useWorkspace();
  const { show } = useToast();
  const problemText = useProblemText();
  const [recipient, setRecipient] = useState(props.recipient);
  const [address, setAddress] = useState<string | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function make() {
    if (busy || recipient.trim() === '') return;
    setBusy(true);
    setRefused(null);
    try {
      setAddress((await linksApi(slug).make(props.quote, recipient)).address);
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  }

  async function copy() {
    if (!address) return;
    try {
      await navigator.clipboard.writeText(address);
      show({ text: words.copied, icon: 'copy' });
    } catch {
      // Without the right to the clipboard the address can still be selected.
      show({ text: words.copyByHand, icon: 'alert' });
    }
  }

  const wrong = refused instanceof Problem && refused.code === 'quote.link_recipient_missing';
  return (
    <Dialog
      open
      width={520}
      onClose={props.onClose}
      onConfirm={() => void (address ? copy() : make())}
      title={words.makeTitle}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={common.escape} onClick={props.onClose}>
            {address ? common.close : common.cancel}
          </Button>
          {address ? (
            <Button look="primary" icon="copy" onClick={() => void copy()}>
              {words.copy}
            </Button>
          ) : (
            <Button
              look="primary"
              icon="link"
              busy={busy}
              disabled={recipient.trim() === ''}
              onClick={() => void make()}
            >
              {words.makeIt}
            </Button>
          )}
        </>
      }
    >
      <div className="col form">
        {refused !== null && !wrong && <Banner meaning="danger">{problemText(refused)}</Banner>}
        {address ? (
          <Field label={words.address} hint={words.addressHint}>
            {({ id, describedBy }) => (
              <textarea
                id={id}
                className="in"
                rows={3}
                readOnly
                value={address}
                aria-describedby={describedBy}
                onFocus={(event) => event.target.select()}
              />
            )}
          </Field>
        ) : (
          <TextField
            label={words.recipient}
            hint={words.recipientHint}
            value={recipient}
            onChange={setRecipient}
            error={wrong ? problemText(refused) : null}
            maxLength={300}
            autoFocus
            autoComplete="off"
            required
          />
        )}
      </div>
    </Dialog>
  );
}
