#!/bin/sh
# Starts Redis with the password from the environment, handed over by its input and not by its arguments, so that it is
# in no list of processes. The one account may do what the room store does, on the room store's keys, and nothing else.
set -eu
: "${REDIS_PASSWORD:?set REDIS_PASSWORD}"
exec redis-server - "$@" <<EOF
$(cat "${REDIS_CONF:-/etc/heard/redis.conf}")
user default reset on >${REDIS_PASSWORD} ~heard:* &heard:* -@all +hello +auth +ping +info +time +config|get +evalsha +eval +ssubscribe +sunsubscribe +spublish +exists +hset +hget +hmget +hgetall +hdel +unlink +xadd +xrange +xtrim +get +set +mget +pexpireat
EOF
