// PHOLD on std::priority_queue with a virtual call per event. Usage: phold ENTITIES WARMUP EVENTS SEED. Prints one line of JSON; ns is CPU
// time of the process per timed event.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <queue>
#include <vector>

#include "shared.hpp"

namespace {

struct Event {
  double time;
  uint32_t sequence;
  uint32_t entity;
};

struct Later {
  bool operator()(const Event& a, const Event& b) const {
    return a.time > b.time || (a.time == b.time && a.sequence > b.sequence);
  }
};

struct Simulation;

struct Entity {
  virtual ~Entity() = default;
  virtual void visit(Simulation& simulation) = 0;
};

struct Simulation {
  std::priority_queue<Event, std::vector<Event>, Later> queue;
  std::vector<std::unique_ptr<Entity>> entities;
  Xoshiro128 random;
  uint32_t sequence = 0;
  uint32_t hash = 0;
  double now = 0;

  explicit Simulation(uint32_t seed) : random(seed) {}

  void schedule(uint32_t entity, double time) { queue.push({time, sequence++, entity}); }

  void run(uint32_t events) {
    for (uint32_t i = 0; i < events; i++) {
      const Event event = queue.top();
      queue.pop();
      now = event.time;
      entities[event.entity]->visit(*this);
    }
  }
};

struct Visited : Entity {
  uint32_t number;
  uint32_t count = 0;
  explicit Visited(uint32_t number) : number(number) {}
  void visit(Simulation& simulation) override {
    count++;
    simulation.hash = simulation.hash * 31 + number;
    const auto target = static_cast<uint32_t>(simulation.random.uniform() * simulation.entities.size());
    simulation.schedule(target, simulation.now - std::log(simulation.random.uniform()));
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const uint32_t entities = std::strtoul(argv[1], nullptr, 10);
  const uint32_t events = std::strtoul(argv[3], nullptr, 10);
  Simulation simulation(std::strtoul(argv[4], nullptr, 10));
  for (uint32_t number = 0; number < entities; number++) {
    simulation.entities.push_back(std::make_unique<Visited>(number));
    simulation.schedule(number, -std::log(simulation.random.uniform()));
  }
  simulation.run(std::strtoul(argv[2], nullptr, 10));
  simulation.hash = 0;
  const double start = cpuNanoseconds();
  simulation.run(events);
  const double nanoseconds = (cpuNanoseconds() - start) / events;
  std::printf("{\"ns\":%.3f,\"hash\":%u}\n", nanoseconds, simulation.hash);
}
