import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import { Secret } from './secret';
import { Setting } from './setting';
import { ApiKeysDocument, CreateApiKeyDocument, RevokeApiKeyDocument } from './settings.generated';
import classes from './settings.module.css';

/** Keys for the owner's own programs. */
export function ApiKeysSection() {
  const [{ data, error }, ask] = useQuery({ query: ApiKeysDocument });
  const revoke = useWrite(RevokeApiKeyDocument);
  return (
    <Section title="API keys">
      <p className={classes.intro}>
        Programs reach everything here over GraphQL with a key of their own. <a href="/explorer">Try the API</a>
      </p>
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={2}>
        {({ apiKeys }) =>
          apiKeys.map(({ id, name, scope, createdAt, lastUsedAt }) => (
            <Setting
              key={id}
              title={name}
              says={
                <>
                  {scope === 'READ' ? 'May look at everything' : 'May look at and change everything'} · made{' '}
                  <Moment at={createdAt} /> ·{' '}
                  {lastUsedAt === null ? (
                    'never used'
                  ) : (
                    <>
                      used <Moment at={lastUsedAt} />
                    </>
                  )}
                </>
              }
            >
              <Button variant="default" size="compact-md" onClick={() => void revoke({ id })} aria-label={`Revoke ${name}`}>
                Revoke
              </Button>
            </Setting>
          ))
        }
      </Asked>
      <NewKey />
    </Section>
  );
}

function NewKey() {
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'READ' | 'WRITE'>('READ');
  const [secret, setSecret] = useState<string | null>(null);
  const create = useWrite(CreateApiKeyDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create({ input: { name: name.trim(), scope } }).then((answer) => {
      if (answer === null) return;
      setName('');
      setSecret(answer.createApiKey.secret);
    });
  };
  return (
    <>
      {secret !== null && <Secret value={secret} says="Shown this once. Keep it where the program finds it." />}
      <form className={classes.inline} onSubmit={submit}>
        <TextInput
          aria-label="Name of the new key"
          placeholder="Name of the program"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="What the new key may do"
          value={scope}
          data={[
            { value: 'READ', label: 'may look' },
            { value: 'WRITE', label: 'may look and change' },
          ]}
          onChange={(event) => setScope(event.currentTarget.value === 'WRITE' ? 'WRITE' : 'READ')}
        />
        <Button type="submit" variant="default">
          Make a key
        </Button>
      </form>
    </>
  );
}
