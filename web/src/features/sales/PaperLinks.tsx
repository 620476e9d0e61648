import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';

/** The paper to print and to keep, once what was typed has arrived. */
export function PaperLinks({ path, flush }: { path(inline: boolean): string; flush?: () => Promise<boolean> }) {
  const words = useLanguage().messages.quote;
  return (
    <>
      <Button
        look="ghost"
        icon="print"
        onClick={async () => {
          const page = window.open('', '_blank');
          await flush?.();
          if (page) page.location.href = path(true);
        }}
      >
        {words.print}
      </Button>
      <Button
        icon="arrowDown"
        className="keep"
        onClick={async () => {
          await flush?.();
          window.location.assign(path(false));
        }}
      >
        {words.download}
      </Button>
    </>
  );
}
