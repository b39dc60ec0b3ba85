/** The manual's ten conditions over the local archive; the list follows while they are changed. */
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { FileKind, SearchCriteria } from '#contract/guarantee-file.ts';
import { useTexts } from '../../text/texts.ts';
import { ConditionText } from './condition-text.tsx';
import { DateRangeField } from './date-range-field.tsx';
import { tidyCriteria } from './condition-list.ts';
import { changeCriteria, searchCriteria, searchStore } from './search-store.ts';

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  range: { gridColumnEnd: 'span 2', minWidth: 0 },
  buttons: {
    display: 'flex',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const texts = [
  ['customerName', 'part'],
  ['customerNo', 'exact'],
  ['guaranteeNo', 'exact'],
  ['changeNo', 'exact'],
  ['bankCode', 'exact'],
  ['branchCode', 'exact'],
  ['fileIdPrefix', 'prefix'],
] as const;

const change = (changed: SearchCriteria): void =>
  changeCriteria(tidyCriteria({ ...searchStore.getState().criteria, ...changed }));

export function ConditionsPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { search } = useTexts();
  const criteria = searchStore((state) => state.criteria);
  return (
    <section className={styles.panel} aria-label={search.title}>
      <div className={styles.fields}>
        {(['uploaded', 'decided'] as const).map((field) => (
          <div key={field} className={styles.range}>
            <DateRangeField
              name={search.fields[field]}
              range={criteria[field] ?? {}}
              onRange={(range) => change({ [field]: range })}
            />
          </div>
        ))}
        <KindField kind={criteria.kind ?? null} />
        {texts.map(([field, match]) => (
          <ConditionText
            key={field}
            label={search.fields[field]}
            match={search.matches[match]}
            value={criteria[field] ?? ''}
            onValue={(value) => change({ [field]: value })}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => searchCriteria({})}>
          {search.clearAll}
        </Button>
        <Button size="small" onClick={onClose}>
          {search.close}
        </Button>
      </div>
    </section>
  );
}

function KindField({ kind }: { readonly kind: FileKind | null }) {
  const { search, words } = useTexts();
  const kinds = Object.entries(words.kinds) as readonly [FileKind, string][];
  return (
    <Field label={search.fields.kind} size="small">
      <Select
        size="small"
        value={kind ?? ''}
        onChange={(_, { value }) => {
          const { kind: _dropped, ...rest } = searchStore.getState().criteria;
          const chosen = kinds.find(([each]) => each === value)?.[0];
          changeCriteria(chosen === undefined ? rest : { ...rest, kind: chosen });
        }}
      >
        <option value="">{search.anyKind}</option>
        {kinds.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
