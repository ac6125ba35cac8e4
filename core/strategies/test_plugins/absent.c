int topset_test_absent(void);
int topset_test_absent(void) { return 1; }
