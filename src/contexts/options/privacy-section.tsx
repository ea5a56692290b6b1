import { translate } from '../../platform/translate.ts';
import { Section } from './form-parts.tsx';

const PERMISSIONS = ['sites', 'storage', 'scripting', 'contextMenus', 'sidePanel'] as const;

/** What Sidelight keeps and why it asks for what it asks for. */
export function PrivacySection() {
  return (
    <Section id="privacy" title={translate('settings_privacy')}>
      <p>{translate('privacy_nothing')}</p>
      <dl class="rows">
        {PERMISSIONS.map((name) => (
          <div key={name}>
            <dt>{translate(`privacy_${name}`)}</dt>
            <dd>{translate(`privacy_${name}_why`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
