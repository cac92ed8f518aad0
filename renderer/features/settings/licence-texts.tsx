import { useState } from 'react';
import { Button } from 'react-aria-components';
import { readLicences } from '../../state/about.ts';
import { useMessages } from '../../state/use-program.ts';

/** The licences of everything that is bundled, word for word: long, and read when asked for. */
export function LicenceTexts() {
  const { about: words } = useMessages();
  const [texts, setTexts] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const show = async () => {
    const read = await readLicences();
    setTexts(read);
    setMissing(read === null);
  };
  if (texts !== null)
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      <section className="licence-texts" lang="en" tabIndex={0} aria-label={words.allLicences}>
        {texts}
      </section>
    );
  return (
    <>
      <Button className="button" onPress={() => void show()}>
        {words.allLicences}
      </Button>
      {missing && <p role="alert">{words.noLicences}</p>}
    </>
  );
}
