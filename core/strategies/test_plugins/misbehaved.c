/* Does what a strategy may not, in the way that its parameter `how` names. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <topset/strategy.h>
#include <unistd.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_parameter parameters[2];
  topset_card card = topset_card_init("test.misbehaved", "1.0.0", "does what a strategy may not");
  (void)source;
  parameters[0] = topset_parameter_init("how", TOPSET_WORDS, "what to do wrong");
  parameters[1] =
      topset_parameter_init("from", TOPSET_WEIGHT, "only with athletes whose max is this or more");
  card.parameters = TOPSET_TABLE(parameters, 2);
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static volatile int forever = 1;
static int calls = 0;

/* Grows the stack until there is none. */
static int deeper(int depth) {
  volatile char here[4096];
  here[0] = (char)depth;
  return depth < 0 ? here[0] : deeper(depth + 1) + here[0];
}

static void* do_nothing(void* nothing) { return nothing; }

static void hang(void) {
  while (forever) {
  }
}

static void eat(void) {
  for (;;) {
    volatile char* const memory = (volatile char*)malloc(1 << 24);
    if (memory == NULL) abort();
    memory[0] = 1; /* the limit is of addresses: to touch it all would only take long */
  }
}

/* So much of a processor's time. */
static void work(double seconds) {
  struct timespec now;
  double end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  end = (double)now.tv_sec + 1e-9 * (double)now.tv_nsec + seconds;
  do clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  while ((double)now.tv_sec + 1e-9 * (double)now.tv_nsec < end);
}

/* What no worker writes, on the line to topset. */
static void lie(void) {
  char nonsense[64];
  memset(nonsense, 0x7f, sizeof nonsense);
  if (write(3, nonsense, sizeof nonsense) < 0) abort();
  pause();
}

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const char* how = topset_find(request, "how", 0, 0)->text;
  const topset_value* from = topset_find(request, "from", 0, 0);
  topset_row row = topset_row_init();
  pthread_t thread;
  (void)source;
  (void)id;
  if (from != NULL && request->athlete->one_rep_max < from->number) how = "nothing";
  if (strcmp(how, "crash") == 0) raise(SIGSEGV);
  if (strcmp(how, "crash the second time") == 0 && ++calls == 2) raise(SIGSEGV);
  if (strcmp(how, "abort") == 0) abort();
  if (strcmp(how, "recurse") == 0) return (topset_status)deeper(0);
  if (strcmp(how, "hang") == 0) hang();
  if (strcmp(how, "sleep") == 0) pause();
  if (strcmp(how, "work") == 0) work(0.3);
  if (strcmp(how, "exit") == 0) _exit(3);
  if (strcmp(how, "fork") == 0) syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
  if (strcmp(how, "thread") == 0) pthread_create(&thread, NULL, do_nothing, NULL);
  if (strcmp(how, "run") == 0) execl("/bin/true", "true", (char*)NULL);
  if (strcmp(how, "socket") == 0) socket(AF_INET, SOCK_STREAM, 0);
  if (strcmp(how, "write") == 0) open("/tmp/topset-misbehaved", O_WRONLY | O_CREAT, 0600);
  if (strcmp(how, "remove") == 0) unlink("/tmp/topset-misbehaved");
  if (strcmp(how, "kill") == 0) kill(getppid(), SIGTERM);
  if (strcmp(how, "read") == 0 && open("/etc/passwd", O_RDONLY) >= 0) return 99;
  if (strcmp(how, "eat") == 0) eat();
  if (strcmp(how, "lie") == 0) lie();
  if (strcmp(how, "print") == 0) {
    printf("the bar is loaded\n");
    fprintf(stderr, "and racked\n");
  }
  if (strcmp(how, "print without end") == 0)
    while (forever) printf("and on, and on\n");
  if (strcmp(how, "close") == 0) {
    close(3);
    pause();
  }
  if (strcmp(how, "emit without end") == 0)
    while (forever) sink->emit(sink->host, &row);
  if (strcmp(how, "emit absurdly") == 0) row.sets_min = row.sets_max = UINT32_MAX;
  if (strcmp(how, "emit nonsense") == 0) row.kind = 99;
  if (strcmp(how, "remember") == 0) row.sets_min = row.sets_max = (uint32_t)++calls;
  if (sink->emit(sink->host, &row) == TOPSET_STOP) return TOPSET_STOPPED;
  return TOPSET_OK;
}

const topset_plugin topset_plugin_v1 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
