import { speakToServerIn } from '../../api/client.ts';
import { changeLanguage } from '../../api/session.ts';
import { type LanguageCode, useLanguage } from '../../kernel/language.tsx';

/** Who enters is spoken to in one language by screen and server: the one just chosen at the door, otherwise their own. */
export function useAccountLanguage() {
  const { language, chosen, setLanguage } = useLanguage();
  return async (account: { language: LanguageCode }) => {
    const own = account.language;
    if (own === language) return;
    if (chosen) {
      await changeLanguage(language).catch(() => {});
    } else {
      speakToServerIn(own);
      await setLanguage(own);
    }
  };
}
