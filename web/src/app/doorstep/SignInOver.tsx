import { Modal } from '@mantine/core';
import type { Session } from '../../api/settings-types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The sign-in card laid over whatever was being done. */
export function SignInOver({ login, onDone }: { login: string | undefined; onDone(session: Session): void }) {
  const words = useMessages().session;
  return (
    <Modal.Root
      classNames={{ content: 'door-over' }}
      opened
      onClose={() => {}}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="auto"
      yOffset={96}
      zIndex={600}
    >
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content aria-label={words.again}>
        <SignInForm title={words.again} said={words.againWhy} login={login} onDone={onDone} />
      </Modal.Content>
    </Modal.Root>
  );
}
