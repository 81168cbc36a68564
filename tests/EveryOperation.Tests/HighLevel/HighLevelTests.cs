using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.SdkSurface;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>
/// Real calls of every public method of the real packages: those of the high-level APIs are told exactly what the reviewed tables say, all
/// others nothing.
/// </summary>
public class HighLevelTests(HighLevelRun run, ITestOutputHelper output) : IClassFixture<HighLevelRun>
{
    private static readonly ILookup<string, HighLevelRow> Rows = HighLevelRun.Rows.ToLookup(row => row.ToString());
    private static readonly ReviewedList WithoutCalls = ReviewedList.Read("without-calls.tsv");
    private static readonly ReviewedList Unreachable = ReviewedList.Read("unreachable-rows.tsv");

    [Fact]
    public void Each_overload_is_told_what_its_row_says()
    {
        var calls = run.Calls.Where(call => RowOf(call).Any()).ToList();
        var rows = calls.SelectMany(RowOf).Distinct().Count();
        var overloads = calls.Select(call => call.Member.Method.ToDisplayString()).Distinct().Count();
        output.WriteLine($"{calls.Count} calls of {overloads} overloads for {rows} of {HighLevelRun.Rows.Count} rows");
        AssertNone(calls.SelectMany(call => FaultsOf(
            call, run.Tables.Of(RowOf(call).Select(row => (row.Operations, row.IsConditional)), call.Member.TakesRequest))));
        Assert.InRange(rows, 250, HighLevelRun.Rows.Count);
    }

    [Fact]
    public void Each_paginator_is_told_what_its_operation_needs()
    {
        var calls = run.Calls.Where(call => call.Member.IsPaginator).ToList();
        output.WriteLine($"{calls.Count} calls of paginators");
        Assert.NotEmpty(calls);
        AssertNone(calls.SelectMany(call => FaultsOf(call, run.Tables.Of(
            run.Clients.SelectMany(clients => clients).First(
                client => call.Member.TypeName.StartsWith(client.Namespace + ".Model.", StringComparison.Ordinal)),
            call.Member.MethodName,
            isHidden: true))));
    }

    [Fact]
    public void Whatever_is_in_no_table_is_reviewed_to_call_nothing_and_told_nothing()
    {
        var others = run.Calls
            .Where(call => !RowOf(call).Any() && !call.Member.IsPaginator && !run.Clients.Contains(call.Member.TypeName))
            .ToList();
        output.WriteLine($"{others.Count} calls that are none of AWS, "
            + $"{others.Count(call => !call.Member.IsOfModel)} of them outside the models of requests");
        AssertNone(others.Where(call => call.Lacking.Count > 0).Select(call => $"{call}: reported {string.Join(", ", call.Lacking)}"));
        AssertNone(others
            .Where(call => call.Member.IsOrdinary
                && !call.Member.IsOfModel
                && !WithoutCalls.Covers(call.Member.TypeName, call.Member.MethodName))
            .Select(call => $"{call.Member.TypeName}\t{call.Member.MethodName}").Distinct().Order(StringComparer.Ordinal));
        AssertNone(WithoutCalls.NotUsed(others.Select(call => (call.Member.TypeName, call.Member.MethodName))));
    }

    [Fact]
    public void Nothing_is_reported_where_everything_is_allowed() =>
        AssertNone(run.Calls.SelectMany(
            call => call.Allowed.Where(found => found != HighLevelCall.Unknown),
            (call, found) => $"{call}: reported {found}"));

    [Fact]
    public void Every_row_of_a_package_at_hand_is_called_or_says_why_not()
    {
        var called = run.Calls.SelectMany(RowOf).ToHashSet();
        var packages = run.Calls.Select(call => call.Member.Type.ContainingAssembly.Name).ToHashSet();
        var others = HighLevelRun.Rows.Where(row => !called.Contains(row) && packages.Contains(row.Assembly)).ToList();
        AssertNone(others.Where(row => !Unreachable.Covers(row.TypeName, row.MethodName)).Select(row => row.ToString()));
        AssertNone(Unreachable.NotUsed(others.Select(row => (row.TypeName, row.MethodName))));
    }

    [Fact]
    public void The_docs_name_every_library()
    {
        var page = File.ReadAllText(Path.Combine(SurfaceInputs.Find().Folders.Root, "docs", "libraries.md"));
        AssertNone(HighLevelRun.Rows
            .Select(row => row.Assembly)
            .Distinct()
            .Where(assembly => !page.Contains(assembly, StringComparison.Ordinal)));
    }

    private static IEnumerable<HighLevelRow> RowOf(HighLevelCall call) => Rows[call.Member.TypeName + "." + call.Member.MethodName];

    private static IEnumerable<string> FaultsOf(HighLevelCall call, Expectation expected)
    {
        var always = expected.IsUnknown ? expected.Always.Append(HighLevelCall.Unknown) : expected.Always;
        var allowed = call.Member.TakesRequest ? always : always.Union(expected.Perhaps, StringComparer.OrdinalIgnoreCase);
        foreach (var missing in always.Except(call.Lacking, StringComparer.OrdinalIgnoreCase))
            yield return $"{call}: {missing} is missing";
        foreach (var reported in call.Lacking.Except(allowed, StringComparer.OrdinalIgnoreCase))
            yield return $"{call}: {reported} is reported";
    }

    private static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }
}
