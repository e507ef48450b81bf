// Stochastic Lanchester attrition by the next reaction method (Gibson & Bruck 2000) on an indexed binary heap: the dependencies are
// written into the program, there is one generator, and nothing is recorded. Usage: lanchester TERRITORIES WARMUP EVENTS SEED; no
// territories: 180 duels of 1,000 against 1,000. Prints one line of JSON; ns is CPU time of the process per timed occurrence.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

#include "shared.hpp"

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

class IndexedHeap {
 public:
  explicit IndexedHeap(uint32_t members) : times_(members, kNever), heap_(members), position_(members) {
    for (uint32_t i = 0; i < members; i++) heap_[i] = position_[i] = i;
  }
  uint32_t first() const { return heap_[0]; }
  double timeOf(uint32_t member) const { return times_[member]; }
  void set(uint32_t member, double time) {
    const double before = times_[member];
    times_[member] = time;
    time < before ? rise(position_[member]) : sink(position_[member]);
  }

 private:
  void rise(uint32_t place) {
    const uint32_t member = heap_[place];
    while (place > 0) {
      const uint32_t parent = (place - 1) / 2;
      if (times_[heap_[parent]] <= times_[member]) break;
      put(heap_[parent], place);
      place = parent;
    }
    put(member, place);
  }
  void sink(uint32_t place) {
    const uint32_t member = heap_[place];
    const uint32_t size = heap_.size();
    for (uint32_t child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && times_[heap_[child + 1]] < times_[heap_[child]]) child++;
      if (times_[member] <= times_[heap_[child]]) break;
      put(heap_[child], place);
      place = child;
    }
    put(member, place);
  }
  void put(uint32_t member, uint32_t place) {
    heap_[place] = member;
    position_[member] = place;
  }
  std::vector<double> times_;
  std::vector<uint32_t> heap_;
  std::vector<uint32_t> position_;
};

class Clocks {
 public:
  Clocks(uint32_t hazards, uint32_t seed) : heap_(hazards), rates_(hazards, 0.0), random_(seed) {}
  double now() const { return now_; }
  uint32_t next() {
    const uint32_t hazard = heap_.first();
    now_ = heap_.timeOf(hazard);
    return hazard;
  }
  void redraw(uint32_t hazard, double rate) {
    rates_[hazard] = rate;
    heap_.set(hazard, rate > 0 ? now_ - std::log(random_.uniform()) / rate : kNever);
  }
  void change(uint32_t hazard, double rate) {
    const double before = rates_[hazard];
    if (rate == before) return;
    if (before == 0 || rate == 0) return redraw(hazard, rate);
    rates_[hazard] = rate;
    heap_.set(hazard, now_ + (heap_.timeOf(hazard) - now_) * before / rate);
  }

 private:
  IndexedHeap heap_;
  std::vector<double> rates_;
  Xoshiro128 random_;
  double now_ = 0;
};

uint32_t groupsIn(uint32_t territory) { return 2 + territory % 4; }

class Ring {
 public:
  Ring(uint32_t territories, uint32_t seed) : Ring(territories, countGroups(territories), seed) {}
  double now() const { return clocks_.now(); }
  int64_t units() const {
    int64_t sum = 0;
    for (const int32_t total : totals_) sum += total;
    return sum;
  }
  void step() {
    const uint32_t hazard = clocks_.next();
    const uint32_t kind = hazard / groups_;
    const uint32_t group = hazard % groups_;
    if (kind == 0) {
      add(group, -1);
    } else if (kind == 1) {
      clocks_.redraw(hazard, 0.2);
      add(group, 1);
    } else {
      const uint32_t from = territoryOf_[group];
      const uint32_t to = (from + 1) % totals_.size();
      const uint32_t target = firstGroup_[to] + (group - firstGroup_[from]) % groupsIn(to);
      add(group, -1);
      add(target, 1);
      refresh(target, hazard);
    }
    refresh(group, hazard);
  }

 private:
  Ring(uint32_t territories, uint32_t groups, uint32_t seed)
      : groups_(groups), firstGroup_(territories), totals_(territories), units_(groups, 20), clocks_(3 * groups, seed) {
    for (uint32_t t = 0; t < territories; t++) {
      firstGroup_[t] = territoryOf_.size();
      for (uint32_t g = 0; g < groupsIn(t); g++) territoryOf_.push_back(t);
      totals_[t] = 20 * groupsIn(t);
    }
    for (uint32_t g = 0; g < groups; g++) {
      clocks_.redraw(g, attrition(g));
      clocks_.redraw(groups + g, 0.2);
      clocks_.redraw(2 * groups + g, 0.005 * units_[g]);
    }
  }
  static uint32_t countGroups(uint32_t territories) {
    uint32_t groups = 0;
    for (uint32_t t = 0; t < territories; t++) groups += groupsIn(t);
    return groups;
  }
  double attrition(uint32_t g) const { return units_[g] > 0 ? 0.01 * (totals_[territoryOf_[g]] - units_[g]) : 0.0; }
  void add(uint32_t group, int32_t units) {
    units_[group] += units;
    totals_[territoryOf_[group]] += units;
  }
  void refresh(uint32_t group, uint32_t fired) {
    const uint32_t territory = territoryOf_[group];
    const uint32_t first = firstGroup_[territory];
    for (uint32_t g = first; g < first + groupsIn(territory); g++) update(g, attrition(g), fired);
    update(2 * groups_ + group, 0.005 * units_[group], fired);
  }
  void update(uint32_t hazard, double rate, uint32_t fired) {
    hazard == fired ? clocks_.redraw(hazard, rate) : clocks_.change(hazard, rate);
  }
  uint32_t groups_;
  std::vector<uint32_t> firstGroup_;
  std::vector<uint32_t> territoryOf_;
  std::vector<int32_t> totals_;
  std::vector<int32_t> units_;
  Clocks clocks_;
};

double duel(uint32_t seed, uint64_t& occurrences) {
  int32_t strength[2] = {1000, 1000};
  Clocks clocks(2, seed);
  for (uint32_t side = 0; side < 2; side++) clocks.redraw(side, strength[1 - side]);
  while (strength[0] > 0 && strength[1] > 0) {
    const uint32_t side = clocks.next();
    strength[side]--;
    clocks.redraw(side, strength[1 - side]);
    clocks.change(1 - side, strength[side]);
    occurrences++;
  }
  return clocks.now();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const uint32_t territories = std::strtoul(argv[1], nullptr, 10);
  const uint32_t warmUp = std::strtoul(argv[2], nullptr, 10);
  const uint32_t events = std::strtoul(argv[3], nullptr, 10);
  const uint32_t seed = std::strtoul(argv[4], nullptr, 10);
  if (territories == 0) {
    uint64_t occurrences = 0;
    double duration = 0;
    for (uint32_t i = 0; i < 20; i++) duel(1000 * seed + i, occurrences);
    occurrences = 0;
    const double start = cpuNanoseconds();
    for (uint32_t i = 20; i < 200; i++) duration += duel(1000 * seed + i, occurrences);
    const double nanoseconds = (cpuNanoseconds() - start) / occurrences;
    std::printf("{\"ns\":%.3f,\"figures\":{\"mean duration\":%.6f}}\n", nanoseconds, duration / 180);
    return 0;
  }
  Ring ring(territories, seed);
  double clock = -1;
  int64_t units = -1;
  uint64_t occurrences = 0;
  const auto run = [&](uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
      ring.step();
      if (++occurrences == 1200000) {
        clock = ring.now();
        units = ring.units();
      }
    }
  };
  run(warmUp);
  const double start = cpuNanoseconds();
  run(events);
  const double nanoseconds = (cpuNanoseconds() - start) / events;
  if (clock < 0)
    std::printf("{\"ns\":%.3f}\n", nanoseconds);
  else
    std::printf("{\"ns\":%.3f,\"figures\":{\"clock\":%.4f,\"units\":%lld}}\n", nanoseconds, clock, (long long)units);
}
