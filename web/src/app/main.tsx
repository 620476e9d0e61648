import { createRoot } from 'react-dom/client';
import { speakToServerIn } from '../api/client.ts';
import { LanguageProvider, loadMessages, rememberedLanguage } from '../kernel/language.tsx';
import { UiProvider } from '../ui/UiProvider.tsx';
import '../ui/styles.css';
import { Doorstep } from './doorstep/Doorstep.tsx';
import { SignInForm } from './doorstep/SignInForm.tsx';

const language = rememberedLanguage();
speakToServerIn(language);
document.documentElement.lang = language;
const messages = await loadMessages(language);

createRoot(document.getElementById('root')!).render(
  <LanguageProvider language={language} messages={messages}>
    <UiProvider>
      <Doorstep>
        <SignInForm onDone={() => location.reload()} />
      </Doorstep>
    </UiProvider>
  </LanguageProvider>,
);
