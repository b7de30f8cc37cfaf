// The plain functions for SHA-256, which need none of OpenSSL's configuration: reading it takes longer than hashing what
// this program hashes at its start.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
