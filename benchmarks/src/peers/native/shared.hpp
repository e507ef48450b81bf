// What the drivers share: the generator that all programs can restate, and the time of the process on the CPU.
#pragma once
#include <cstdint>
#include <ctime>

struct Xoshiro128 {
  uint32_t s[4];
  explicit Xoshiro128(uint32_t seed) {
    for (auto& word : s) {
      seed += 0x9e3779b9u;
      uint32_t t = seed ^ (seed >> 16);
      t *= 0x21f0aaadu;
      t ^= t >> 15;
      t *= 0x735a2d97u;
      word = t ^ (t >> 15);
    }
  }
  uint32_t next() {
    const uint32_t sum = s[0] + s[3];
    const uint32_t result = ((sum << 7) | (sum >> 25)) + s[0];
    const uint32_t shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = (s[3] << 11) | (s[3] >> 21);
    return result;
  }
  double uniform() { return (next() + 0.5) / 4294967296.0; }
};

inline double cpuNanoseconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}
