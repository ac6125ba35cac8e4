/* Does what a strategy may not, in the way that its parameter `how` names. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <topset/strategy.h>
#include <unistd.h>

static topset_status describe(const char* source, const topset_catalogue* catalogue) {
  topset_parameter how = TOPSET_ZERO;
  topset_card card = TOPSET_ZERO;
  (void)source;
  how.struct_size = sizeof how;
  how.kinds = TOPSET_WORDS;
  how.max = -1;
  how.id = "how";
  how.doc = "what to do wrong";
  how.choices = how.group = "";
  card.struct_size = sizeof card;
  card.id = "test.misbehaved";
  card.version = "1.0.0";
  card.summary = "does what a strategy may not";
  card.doc = "";
  card.parameters.data = &how;
  card.parameters.count = 1;
  card.parameters.stride = sizeof how;
  catalogue->add(catalogue->host, &card);
  return TOPSET_OK;
}

static volatile int forever = 1;
static int calls = 0;

static topset_status plan(const char* source, const char* id, const topset_request* request,
                          const topset_sink* sink) {
  const char* how = topset_find(request, "how", 0, 0)->text;
  topset_row row = topset_row_init();
  (void)source;
  (void)id;
  if (strcmp(how, "crash") == 0) raise(SIGSEGV);
  if (strcmp(how, "abort") == 0) abort();
  if (strcmp(how, "hang") == 0) {
    while (forever) {
    }
  }
  if (strcmp(how, "exit") == 0) _exit(3);
  if (strcmp(how, "fork") == 0) fork();
  if (strcmp(how, "run") == 0) execl("/bin/true", "true", (char*)NULL);
  if (strcmp(how, "socket") == 0) socket(AF_INET, SOCK_STREAM, 0);
  if (strcmp(how, "write") == 0) open("/tmp/topset-misbehaved", O_WRONLY | O_CREAT, 0600);
  if (strcmp(how, "kill") == 0) kill(getppid(), SIGTERM);
  if (strcmp(how, "read") == 0 && open("/etc/passwd", O_RDONLY) >= 0) return 99;
  if (strcmp(how, "eat") == 0) {
    for (;;) {
      char* const memory = (char*)malloc(1 << 24);
      if (memory == NULL) abort();
      memset(memory, 1, 1 << 24);
    }
  }
  if (strcmp(how, "print") == 0) {
    printf("the bar is loaded\n");
    fprintf(stderr, "and racked\n");
  }
  if (strcmp(how, "remember") == 0) row.sets_min = row.sets_max = (uint32_t)++calls;
  if (strcmp(how, "close") == 0) {
    close(3);
    pause();
  }
  if (sink->emit(sink->host, &row) == TOPSET_STOP) return TOPSET_STOPPED;
  return TOPSET_OK;
}

TOPSET_EXPORT const topset_plugin topset_plugin_v0 = {
    sizeof(topset_plugin), TOPSET_ABI_MAJOR, TOPSET_ABI_MINOR, "test", "", describe, plan, NULL};
