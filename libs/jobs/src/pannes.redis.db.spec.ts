import { describePannes } from './pannes.contract';
import { PROGRAMME_REDIS, RedisEssai } from './testing/redis-essai';

if (PROGRAMME_REDIS) describePannes('Redis', () => RedisEssai.start());
// No Redis server to kill on this machine: the title says so in the report.
else describe.skip('brutal deaths of the workers, with the queue on Redis', () => it('skipped: no redis-server on this machine', () => undefined));
