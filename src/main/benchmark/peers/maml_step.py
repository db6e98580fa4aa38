"""Meta-steps by other engines, for `bench speed`: reads lines `TASKS STEPS`, answers `{"ms": [...], "loss"}` for each.

    python maml_step.py jax|torch|torch-loop SIZES RULE     SIZES as 16,40,40,1; RULE second|first|reptile|forecast

ReLU network, mean squared error, 10 known and 10 asked rows a task, 5 inner steps of rate 0.05, Adam outside.
`torch-loop` takes one task after another. `forecast` adapts to 40 rows and forecasts 40 others; nothing is learned.
"""
import json
import sys
import time

import numpy as np

WHICH, SIZES, RULE = sys.argv[1], [int(v) for v in sys.argv[2].split(",")], sys.argv[3]
ROWS, STEPS, RATE = 40 if RULE == "forecast" else 10, 5, 0.05


def draw(tasks):
    random = np.random.default_rng(0)
    normal = lambda *shape: random.standard_normal(shape).astype("float32")
    rows = lambda width: normal(tasks, ROWS, width)
    data = rows(SIZES[0]), rows(SIZES[-1]), rows(SIZES[0]), rows(SIZES[-1])
    weights = [w for i, o in zip(SIZES, SIZES[1:]) for w in (normal(i, o) / i**0.5, normal(1, o) * 0.1)]
    return data, weights


def torch_step(tasks):
    import torch

    torch.set_num_threads(2)
    data, weights = draw(tasks)
    data = [*map(torch.from_numpy, data)]
    weights = [torch.nn.Parameter(torch.from_numpy(w)) for w in weights]
    adam = torch.optim.Adam(weights, 1e-3)

    def forward(x, p):
        for i in range(0, len(p) - 2, 2):
            x = torch.relu(torch.baddbmm(p[i + 1], x, p[i]))
        return torch.baddbmm(p[-1], x, p[-2])

    def adapt(xs, ys):
        p = [w.unsqueeze(0).expand(len(xs), -1, -1) for w in weights]
        for _ in range(STEPS):
            loss = (forward(xs, p) - ys).square().sum() / (ROWS * SIZES[-1])
            g = torch.autograd.grad(loss, p, create_graph=RULE == "second", retain_graph=True)
            p = [a - RATE * b for a, b in zip(p, g)]
        return p

    def add_gradient(xs, ys, xq, yq):
        p = adapt(xs, ys)
        if RULE == "forecast":
            return forward(xq, p).sum().item()
        loss = (forward(xq, p) - yq).square().sum() / (ROWS * SIZES[-1] * tasks)
        if RULE == "reptile":
            for w, a in zip(weights, p):
                w.grad = w.detach() - a.detach().mean(0)
        else:
            loss.backward()
        return loss.item()

    parts = [[each[t : t + 1] for each in data] for t in range(tasks)] if WHICH == "torch-loop" else [data]

    def step():
        adam.zero_grad()
        loss = sum(add_gradient(*part) for part in parts)
        if RULE != "forecast":
            adam.step()
        return loss

    return step


def jax_step(tasks):
    import jax
    import jax.numpy as jnp

    (xs, ys, xq, yq), weights = draw(tasks)

    def forward(x, p):
        for i in range(0, len(p) - 2, 2):
            x = jax.nn.relu(x @ p[i] + p[i + 1])
        return x @ p[-2] + p[-1]

    loss = lambda p, x, y: jnp.mean((forward(x, p) - y) ** 2)
    through = (lambda g: g) if RULE == "second" else jax.lax.stop_gradient

    def adapt(p, x, y):
        for _ in range(STEPS):
            p = [a - RATE * through(b) for a, b in zip(p, jax.grad(loss)(p, x, y))]
        return p

    adapt_all = lambda p: jax.vmap(adapt, (None, 0, 0))(p, xs, ys)
    meta = lambda p: jnp.mean(jax.vmap(loss)(adapt_all(p), xq, yq))

    def gradient(p):
        if RULE != "reptile":
            return jax.value_and_grad(meta)(p)
        adapted = adapt_all(p)
        return jnp.mean(jax.vmap(loss)(adapted, xq, yq)), [a - jnp.mean(b, 0) for a, b in zip(p, adapted)]

    @jax.jit
    def update(p, m, v, t):
        value, g = gradient(p)
        m = [0.9 * a + 0.1 * b for a, b in zip(m, g)]
        v = [0.999 * a + 0.001 * b * b for a, b in zip(v, g)]
        scale = lambda a, c: 1e-3 * (a / (1 - 0.9**t)) / (jnp.sqrt(c / (1 - 0.999**t)) + 1e-8)
        return value, [a - scale(b, c) for a, b, c in zip(p, m, v)], m, v, t + 1

    if RULE == "forecast":
        forecast = jax.jit(lambda p: jax.vmap(forward)(xq, adapt_all(p)).sum())
        return lambda: float(forecast(weights))

    zeros = [jnp.zeros_like(w) for w in weights]
    state = [[jnp.array(w) for w in weights], zeros, zeros, jnp.array(1.0)]

    def step():
        value, *after = update(*state)
        state[:] = after
        return float(value)

    return step


made = {}
for line in sys.stdin:
    tasks, count = map(int, line.split())
    if tasks not in made:
        made[tasks] = (jax_step if WHICH == "jax" else torch_step)(tasks)
        for _ in range(3):
            made[tasks]()
    times = []
    for _ in range(count):
        start = time.perf_counter()
        value = made[tasks]()
        times.append((time.perf_counter() - start) * 1e3)
    print(json.dumps({"ms": times, "loss": value}), flush=True)
