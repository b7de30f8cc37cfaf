#include <libpq-fe.h>

/* What Swift's Glibc module leaves out. */
#include <pthread.h>
#include <sys/eventfd.h>
extern int pthread_setname_np(pthread_t thread, const char *name);
