"""A step of prototypical networks on Conv-4, for `bench speed`: reads lines `EPISODES STEPS`, answers `{"ms": [...], "loss"}`.

    python conv4_step.py torch SIDE,WAYS images

64 filters, one shot, fifteen asked of each class, one episode a step, Adam.
"""
import json
import sys
import time

import torch
from torch import nn

SIDE, WAYS = map(int, sys.argv[2].split(","))
SHOT, ASKED = 1, 15

torch.set_num_threads(2)
torch.manual_seed(0)
block = lambda i: nn.Sequential(nn.Conv2d(i, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(2))
embed = nn.Sequential(block(1), block(64), block(64), block(64), nn.Flatten())
adam = torch.optim.Adam(embed.parameters(), 1e-3)
images = torch.rand(WAYS * (SHOT + ASKED), 1, SIDE, SIDE)
labels = torch.arange(WAYS).repeat_interleave(ASKED)


def step():
    known, asked = embed(images).split([WAYS * SHOT, WAYS * ASKED])
    prototypes = known.view(WAYS, SHOT, -1).mean(1)
    loss = nn.functional.cross_entropy(-torch.cdist(asked, prototypes).square(), labels)
    adam.zero_grad()
    loss.backward()
    adam.step()
    return loss.item()


for _ in range(3):
    step()
for line in sys.stdin:
    times = []
    for _ in range(int(line.split()[1])):
        start = time.perf_counter()
        value = step()
        times.append((time.perf_counter() - start) * 1e3)
    print(json.dumps({"ms": times, "loss": value}), flush=True)
