using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.House.Tests;

/// <summary>Groups of files or rooms that import one another: the strongly connected parts of the imports, by Tarjan.</summary>
internal static class Circles
{
    public static IReadOnlyList<IReadOnlyList<string>> Among(IEnumerable<(string From, string To)> imports)
    {
        var targets = imports.ToLookup(import => import.From, import => import.To);
        var order = new Dictionary<string, int>();
        var lowest = new Dictionary<string, int>();
        var open = new Stack<string>();
        var isOpen = new HashSet<string>();
        var circles = new List<IReadOnlyList<string>>();
        foreach (var start in targets.Select(group => group.Key).Where(start => !order.ContainsKey(start)))
            Visit(start);
        return [.. circles.OrderByDescending(circle => circle.Count)];

        void Visit(string node)
        {
            order[node] = lowest[node] = order.Count;
            open.Push(node);
            isOpen.Add(node);
            foreach (var target in targets[node])
            {
                if (!order.ContainsKey(target))
                {
                    Visit(target);
                    lowest[node] = Math.Min(lowest[node], lowest[target]);
                }
                else if (isOpen.Contains(target))
                {
                    lowest[node] = Math.Min(lowest[node], order[target]);
                }
            }

            if (lowest[node] != order[node])
                return;
            var circle = new List<string>();
            do
            {
                circle.Add(open.Pop());
                isOpen.Remove(circle[^1]);
            }
            while (circle[^1] != node);
            if (circle.Count > 1)
                circles.Add([.. circle.Order(StringComparer.Ordinal)]);
        }
    }
}
