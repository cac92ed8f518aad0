import { Collection, Header, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import { Icon } from '../../ui/icon.tsx';
import { LitText } from '../../ui/lit-text.tsx';
import type { QuickSection } from './quick-sections.ts';

export function QuickChoices({ section }: { readonly section: QuickSection }) {
  return (
    <ListBoxSection id={section.id}>
      <Header className="label">{section.title}</Header>
      <Collection items={section.choices}>
        {({ id, icon, title, lit, detail, shortcut }) => (
          <ListBoxItem id={id} textValue={title} className="choice">
            <Icon name={icon} />
            <Text slot="label" className="title">
              <LitText text={title} hits={lit} />
            </Text>
            {detail !== '' && (
              <Text slot="description" className="detail">
                {detail}
              </Text>
            )}
            {shortcut !== null && <kbd>{shortcut}</kbd>}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  );
}
