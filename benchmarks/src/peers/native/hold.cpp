// The hold model on std::priority_queue: what a C++ programmer would write first. The order is (time, sequence), so ties come first in,
// first out; a cancelled event stays behind as a tombstone, told apart by its sequence number.
// Usage: hold N exp|bimodal|triangular|ticks SEED EVENTS cancel|plain. Prints one line of JSON; ns is CPU time of the process per hold.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <queue>
#include <vector>

#include "shared.hpp"

namespace {

constexpr uint32_t kDraws = 65536;

double draw(Xoshiro128& random, const char* increments) {
  const double u = random.uniform();
  switch (increments[0]) {
    case 'e': return -std::log(u);
    case 'b': return 0.95238 * u + (random.uniform() < 0.1 ? 9.5238 : 0.0);
    case 't': return increments[1] == 'r' ? 1.5 * std::sqrt(u) : std::ceil(10.0 * u);
  }
  std::exit(2);
}

struct Event {
  double time;
  uint32_t sequence;
  uint32_t id;
};

struct Later {
  bool operator()(const Event& a, const Event& b) const {
    return a.time > b.time || (a.time == b.time && a.sequence > b.sequence);
  }
};

using Queue = std::priority_queue<Event, std::vector<Event>, Later>;

struct Hold {
  std::vector<double> increments;
  std::vector<uint32_t> cancellations;
  std::vector<uint32_t> current;  // sequence number of the entry that counts, by id
  Queue queue;
  uint32_t sequence = 0;
  uint32_t hash = 0;

  void schedule(uint32_t id, double time) {
    current[id] = sequence;
    queue.push({time, sequence++, id});
  }

  template <bool kCancel>
  void run(uint32_t holds) {
    const uint32_t pending = static_cast<uint32_t>(current.size());
    for (uint32_t i = 0; i < holds; i++) {
      Event event = queue.top();
      queue.pop();
      if (kCancel) {
        while (event.sequence != current[event.id]) {
          event = queue.top();
          queue.pop();
        }
      }
      hash = hash * 31 + event.id;
      const double next = event.time + increments[i % kDraws];
      if (!kCancel) {
        queue.push({next, sequence++, event.id});
        continue;
      }
      schedule(event.id, next);
      const uint32_t drawn = cancellations[i % kDraws];
      if (drawn % 10 == 0) schedule((drawn / 10) % pending, event.time + increments[(i + 7) % kDraws]);
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  const uint32_t pending = std::strtoul(argv[1], nullptr, 10);
  const char* increments = argv[2];
  const uint32_t events = std::strtoul(argv[4], nullptr, 10);
  const bool cancel = std::strcmp(argv[5], "cancel") == 0;
  Xoshiro128 random(std::strtoul(argv[3], nullptr, 10));
  Hold hold;
  for (uint32_t i = 0; i < kDraws; i++) hold.increments.push_back(draw(random, increments));
  for (uint32_t i = 0; i < kDraws; i++) hold.cancellations.push_back(random.next());
  hold.current.resize(pending);
  for (uint32_t id = 0; id < pending; id++) hold.schedule(id, draw(random, increments));
  const uint32_t warmUp = std::max(200000u, std::min(pending, events));
  cancel ? hold.run<true>(warmUp) : hold.run<false>(warmUp);
  const double start = cpuNanoseconds();
  cancel ? hold.run<true>(events) : hold.run<false>(events);
  const double nanoseconds = (cpuNanoseconds() - start) / events;
  std::printf("{\"ns\":%.3f,\"hash\":%u}\n", nanoseconds, hold.hash);
}
