import { createHash } from 'node:crypto';

/** One Lua script for each operation: atomic, all checks before the first write, the note published inside. */
export interface RoomScript {
  readonly source: string;
  readonly sha: string;
}

/** KEYS are m l s w t p of one room and their common channel, see room-keys.ts. All of a room expires in one instant. */
const PRELUDE = `
local M, L, S, W, T, P, CHANNEL = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], ARGV[1]
local function now()
  local t = redis.call('TIME')
  return t[1] * 1000 + math.floor(t[2] / 1000)
end
local function whole(n) return string.format('%.0f', n) end
local function keep(expiresAt)
  for _, key in ipairs({M, L, S, W, P}) do redis.call('PEXPIREAT', key, expiresAt) end
end
local function epochOf(stored) return tonumber(stored or '1') end
local function note(message) redis.call('SPUBLISH', CHANNEL, message) end
`;

const create = `
local inc, record, expiresAt = ARGV[2], ARGV[3], ARGV[4]
if redis.call('EXISTS', T) == 1 then return {-1} end
if redis.call('EXISTS', M) == 1 then return {0} end
redis.call('HSET', M, 'inc', inc, 'v', '1', 'd', record, 'base', '0', 'next', '0', 'bytes', '0', 'snapb', '0', 'ep', '1')
redis.call('UNLINK', L, S, W, P)
keep(expiresAt)
note('v1')
return {1, now()}
`;

const load = `
local h = redis.call('HMGET', M, 'inc', 'v', 'd', 'base', 'next', 'bytes', 'ep')
if not h[1] then return {now()} end
return {now(), h[1], tonumber(h[2]), h[3], tonumber(h[4]), tonumber(h[5]), tonumber(h[6]), epochOf(h[7])}
`;

/** A reseal frees the log first, so that Redis lets the rest pass also when it is full (see compact). */
const compareAndSet = `
local inc, expected, record, expiresAt, words, number, sealed, epoch, position, snapshot = unpack(ARGV, 2)
local h = redis.call('HMGET', M, 'inc', 'v', 'base', 'next', 'bytes', 'ep')
if h[1] ~= inc then return {-2} end
if h[2] ~= expected then return {0, tonumber(h[2])} end
local v = tonumber(h[2]) + 1
if epoch ~= '' then
  local stands = epochOf(h[6])
  if stands ~= tonumber(epoch) or h[4] ~= position then
    return {-3, tonumber(h[3]), tonumber(h[4]), tonumber(h[5]), stands}
  end
  local fields, members = redis.call('HKEYS', M), {}
  for _, field in ipairs(fields) do
    if string.sub(field, 1, 2) == 'm:' then members[#members + 1] = field end
  end
  redis.call('UNLINK', L, S, P)
  redis.call('HDEL', M, 'prevb')
  for _, field in ipairs(members) do redis.call('HDEL', M, field) end
  redis.call('SET', S, snapshot)
  redis.call('HSET', M, 'base', position, 'bytes', whole(#snapshot), 'snapb', whole(#snapshot), 'ep', whole(stands + 1))
end
if words == 'wipe' then redis.call('UNLINK', W) end
if words == 'remove' then redis.call('HDEL', W, number) end
if words == 'append' then redis.call('HSET', W, number, sealed) end
redis.call('HSET', M, 'v', whole(v), 'd', record)
keep(expiresAt)
note('v' .. whole(v))
return {1, v, now()}
`;

const readWords = `
local inc, after = ARGV[2], tonumber(ARGV[3])
if redis.call('HGET', M, 'inc') ~= inc then return {-2} end
local all, found = redis.call('HGETALL', W), {1}
for i = 1, #all, 2 do
  if tonumber(all[i]) > after then
    found[#found + 1] = tonumber(all[i])
    found[#found + 1] = all[i + 1]
  end
end
return found
`;

/** A frame above the limit for notes is announced by its position only. */
const append = `
local inc, epoch, member, seq, frame, quota, frames, inline, expiresAt = unpack(ARGV, 2)
local field = 'm:' .. member
local h = redis.call('HMGET', M, 'inc', 'base', 'next', 'bytes', field, 'ep')
if h[1] ~= inc then return {-2} end
if epochOf(h[6]) ~= tonumber(epoch) then return {-3, epochOf(h[6])} end
if h[5] then
  local last, position = string.match(h[5], '^(%d+):(%d+)$')
  if tonumber(last) == tonumber(seq) then return {2, tonumber(position)} end
  if tonumber(last) + 1 ~= tonumber(seq) then return {-4, tonumber(last)} end
end
local base, position, bytes = tonumber(h[2]), tonumber(h[3]), tonumber(h[4])
if bytes + #frame > tonumber(quota) or position - base >= tonumber(frames) then return {-1, bytes} end
redis.call('XADD', L, whole(position + 1) .. '-0', 'f', frame)
redis.call('HSET', M, 'next', whole(position + 1), 'bytes', whole(bytes + #frame), field, seq .. ':' .. whole(position))
keep(expiresAt)
if #frame > tonumber(inline) then note('r' .. whole(position)) else note('l' .. whole(position) .. ' ' .. frame) end
return {1, position}
`;

const read = `
local from, count = tonumber(ARGV[2]), tonumber(ARGV[3])
local h = redis.call('HMGET', M, 'inc', 'base', 'next', 'bytes', 'ep')
if not h[1] then return {} end
local base, next = tonumber(h[2]), tonumber(h[3])
local first = math.min(math.max(from, base), next)
local last = math.min(first + count, next)
local rows = {}
if last > first then rows = redis.call('XRANGE', L, whole(first + 1) .. '-0', whole(last) .. '-0') end
local snapshot = false
if from < base then snapshot = redis.call('GET', S) end
return {h[1], base, next, tonumber(h[4]), epochOf(h[5]), snapshot, first, last, rows}
`;

/** XTRIM goes first: it frees memory, so Redis lets the rest of the script pass also when it is full. */
const compact = `
local inc, epoch, expected, upTo, snapshot, expiresAt = ARGV[2], tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5]), ARGV[6], ARGV[7]
local h = redis.call('HMGET', M, 'inc', 'base', 'next', 'bytes', 'snapb', 'ep')
if h[1] ~= inc then return {-2} end
local base, next, bytes = tonumber(h[2]), tonumber(h[3]), tonumber(h[4])
if epochOf(h[6]) ~= epoch or base ~= tonumber(expected) or upTo <= base or upTo > next then
  return {0, base, next, bytes, epochOf(h[6])}
end
local freed = tonumber(h[5])
for _, row in ipairs(redis.call('XRANGE', L, whole(base + 1) .. '-0', whole(upTo) .. '-0')) do
  freed = freed + #row[2][2]
end
local fields, forgotten = redis.call('HGETALL', M), {}
for i = 1, #fields, 2 do
  local position = string.sub(fields[i], 1, 2) == 'm:' and string.match(fields[i + 1], ':(%d+)$')
  if position and tonumber(position) < base then forgotten[#forgotten + 1] = fields[i] end
end
redis.call('XTRIM', L, 'MINID', '=', whole(upTo + 1) .. '-0')
if redis.call('EXISTS', S) == 1 then
  redis.call('RENAME', S, P)
  redis.call('HSET', M, 'prevb', whole(base))
end
redis.call('SET', S, snapshot)
bytes = bytes - freed + #snapshot
redis.call('HSET', M, 'base', whole(upTo), 'bytes', whole(bytes), 'snapb', whole(#snapshot))
for _, field in ipairs(forgotten) do redis.call('HDEL', M, field) end
keep(expiresAt)
note('b' .. whole(upTo))
return {1, upTo, next, bytes, epoch}
`;

const previous = `
local h = redis.call('HMGET', M, 'inc', 'prevb')
if h[1] ~= ARGV[2] then return {-2} end
local snapshot = h[2] and redis.call('GET', P)
if not snapshot then return {0} end
return {1, tonumber(h[2]), snapshot}
`;

const drop = `
local inc = ARGV[2]
if redis.call('HGET', M, 'inc') ~= inc then return 0 end
redis.call('UNLINK', M, L, S, W, P)
redis.call('SET', T, '1')
note('x')
return 1
`;

const beat = `
local at = now()
redis.call('SET', KEYS[1], whole(at), 'PX', ARGV[2])
return at
`;

const lastBeats = `
local found = {now()}
if #KEYS == 0 then return found end
for i, at in ipairs(redis.call('MGET', unpack(KEYS))) do found[i + 1] = at end
return found
`;

const script = (body: string): RoomScript => {
  const source = PRELUDE + body;
  return { source, sha: createHash('sha1').update(source).digest('hex') };
};

export const SCRIPTS = {
  create: script(create),
  load: script(load),
  compareAndSet: script(compareAndSet),
  readWords: script(readWords),
  append: script(append),
  read: script(read),
  compact: script(compact),
  previous: script(previous),
  drop: script(drop),
  beat: script(beat),
  lastBeats: script(lastBeats),
} as const;
