import { useNavigate, useRouter } from '@tanstack/react-router';
import { Problem } from '../../api/client.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

export function NotFoundPage() {
  const words = useMessages().common;
  const navigate = useNavigate();
  return (
    <EmptyState
      heading="h1"
      title={words.notFoundTitle}
      actions={<Button onClick={() => navigate({ to: '/' })}>{words.toStart}</Button>}
    >
      {words.notFound}
    </EmptyState>
  );
}

/** A page that did not come: what happened, that the data are safe, and another try. */
export function ErrorPage({ error }: { error: unknown }) {
  const words = useMessages().common;
  const router = useRouter();
  const said = error instanceof Problem ? (error.isSilence ? words.unreachable : error.detail) : '';
  return (
    <EmptyState
      heading="h1"
      title={words.pageMissing}
      actions={
        <Button look="primary" icon="refresh" onClick={() => router.invalidate()}>
          {words.retry}
        </Button>
      }
    >
      {said || words.unexpected}
    </EmptyState>
  );
}
