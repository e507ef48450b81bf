"""M/M/c in SimPy with a process for every customer. Usage: mmc.py SERVERS CUSTOMERS SEED. Prints one line of JSON; ns is CPU time a customer."""

import json
import math
import sys
import time

import simpy

MASK = 0xFFFFFFFF


class Xoshiro128:
    """xoshiro128++, seeded by splitmix32."""

    def __init__(self, seed):
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B9) & MASK
            t = seed ^ (seed >> 16)
            t = (t * 0x21F0AAAD) & MASK
            t ^= t >> 15
            t = (t * 0x735A2D97) & MASK
            self.state.append(t ^ (t >> 15))

    def exponential(self):
        a, b, c, d = self.state
        total = (a + d) & MASK
        result = ((((total << 7) & MASK) | (total >> 25)) + a) & MASK
        shifted = (b << 9) & MASK
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = ((d << 11) & MASK) | (d >> 21)
        self.state = [a, b, c, d]
        return -math.log((result + 0.5) / 4294967296.0)


class Bank:
    def __init__(self, servers, seed):
        self.environment = simpy.Environment()
        self.counter = simpy.Resource(self.environment, servers)
        self.arrivals = Xoshiro128(seed)
        self.services = Xoshiro128(seed + 1)
        self.servers = servers
        self.waited = 0.0
        self.hash = 0

    def source(self, customers):
        for number in range(customers):
            if number > 0:
                yield self.environment.timeout(self.arrivals.exponential() / (0.8 * self.servers))
            self.environment.process(self.customer(number))

    def customer(self, number):
        arrived = self.environment.now
        request = self.counter.request()
        yield request
        self.waited += self.environment.now - arrived
        yield self.environment.timeout(self.services.exponential())
        self.counter.release(request)
        self.hash = (self.hash * 31 + number) & MASK


def main():
    servers, customers, seed = (int(word) for word in sys.argv[1:])
    bank = Bank(servers, seed)
    bank.environment.process(bank.source(customers))
    started = time.process_time_ns()
    bank.environment.run()
    ns = (time.process_time_ns() - started) / customers
    print(json.dumps({"ns": ns, "hash": bank.hash, "wait": bank.waited / customers}))


main()
