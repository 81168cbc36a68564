using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Words that stand anywhere in a program, looked for once.</summary>
internal static class ProgramText
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, bool>> Known = new();

    // An edit makes a new compilation of the same trees but one.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, bool>> KnownOfTrees = new();

    /// <summary>Whether a source file of the compilation has the text.</summary>
    public static bool Mentions(this Compilation compilation, string text) => Known.GetOrCreateValue(compilation).GetOrAdd(
        text, sought => compilation.SyntaxTrees.Any(tree => Mentions(tree, sought)));

    private static bool Mentions(SyntaxTree tree, string text) => KnownOfTrees.GetOrCreateValue(tree).GetOrAdd(
        text, sought => tree.GetText().ToString().IndexOf(sought, StringComparison.Ordinal) >= 0);
}
