import { Redis } from 'ioredis';
import { messageOf } from '../registre';
import { FileInutilisableError } from './file-inutilisable';

/**
 * Refuses a Redis that does not answer, or that would throw jobs away when short of memory.
 * Reads INFO rather than CONFIG, which hosted servers forbid. @throws FileInutilisableError
 */
export async function assertRedisIsUsable(url: string): Promise<void> {
  const politique = await getEvictionPolicy(url);
  if (politique === 'noeviction') return;
  throw new FileInutilisableError(
    `Redis (${lieuOf(url)}) efface des données quand la mémoire lui manque (maxmemory-policy « ${politique} ») : des réveils s’y perdraient. ` +
      'Réglez « maxmemory-policy noeviction » sur ce serveur, ou donnez par REDIS_URL un Redis réservé à la file.',
  );
}

async function getEvictionPolicy(url: string): Promise<string> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let derniereErreur: unknown;
  redis.on('error', (error) => (derniereErreur = error));
  try {
    await redis.connect();
    const memoire = await redis.info('memory');
    return /^maxmemory_policy:(\S+)/m.exec(memoire)?.[1] ?? 'inconnue';
  } catch (error) {
    throw new FileInutilisableError(
      `Redis (${lieuOf(url)}) ne répond pas : ${messageOf(derniereErreur ?? error)}. ` +
        'Démarrez-le ou corrigez REDIS_URL ; sans REDIS_URL, la file de réveil vit dans PostgreSQL.',
    );
  } finally {
    redis.disconnect();
  }
}

/** Host and port only: the password of the URL never reaches a log. */
function lieuOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'adresse illisible';
}
