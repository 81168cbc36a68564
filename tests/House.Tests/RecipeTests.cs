using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam;

namespace Dstack.Permissions.House.Tests;

/// <summary>CONTRIBUTING.md tells where new things go; what is there already stands in the same places.</summary>
public class RecipeTests
{
    private const string RuleRecipe = "A rule of policy files";
    private const string FixRecipe = "A fix of a finding in a policy file";

    // The fixes' room and the rule's own family may name a rule; no other source file of a later recipe has to be known.
    private const string FixRoom = "src/CodeFixes/Findings/";

    [Fact]
    public void The_files_of_rules_are_those_of_the_registry()
    {
        var registered = RuleRegistry.Descriptors.Select(rule => rule.Id).ToArray();
        Assert.Equal(registered.Order(StringComparer.Ordinal), registered);
        Faults.None(PolicyRuleFile.All
            .Where(rule => !registered.Contains(rule.Id))
            .Select(rule => $"{rule.TypeName} ({rule.Id}) has no row in src/Iam/RuleRegistry.cs"));
        Assert.Subset(PolicyRuleFile.All.Select(rule => rule.Id).ToHashSet(), registered.ToHashSet());
    }

    [Fact]
    public void A_rule_has_at_most_five_places() => Assert.InRange(Contributing.RecipeFor(RuleRecipe).Count, 3, 5);

    [Fact]
    public void Every_rule_stands_in_the_places_of_its_recipe() => Faults.None(
        PolicyRuleFile.All.SelectMany(rule => Missing(rule, Contributing.RecipeFor(RuleRecipe), [rule.TypeName, rule.Id])));

    [Fact]
    public void Every_fix_stands_in_the_places_of_its_recipe() => Faults.None(
        PolicyRuleFile.All.Where(rule => rule.Descriptor.HasFix)
            .SelectMany(rule => Missing(rule, Contributing.RecipeFor(FixRecipe), [rule.TypeName, rule.Id])));

    [Fact]
    public void A_rule_stands_nowhere_else()
    {
        var sources = Repository.SourcesUnder("src").Select(file => (File: file, Words: WordsOf(Repository.Read(file)))).ToArray();
        Faults.None(PolicyRuleFile.All.SelectMany(rule =>
        {
            var places = Contributing.RecipeFor(RuleRecipe).Select(rule.Fill).ToHashSet(StringComparer.Ordinal);
            return sources.Where(source => source.Words.Contains(rule.TypeName))
                .Select(source => source.File)
                .Where(file => !places.Contains(file)
                    && !file.StartsWith(FixRoom, StringComparison.Ordinal)
                    && !file.StartsWith($"src/Iam/Rules/{rule.Family}/", StringComparison.Ordinal))
                .Select(file => $"{rule.TypeName} in {file}");
        }));
    }

    [Fact]
    public void Every_table_of_operations_becomes_data() => Assert.Subset(
        Services("A fact of an operation", 1), Services("A fact of an operation", 0));

    [Fact]
    public void Every_library_stands_in_the_places_of_its_recipe()
    {
        var places = Contributing.RecipeFor("A library");
        Assert.All(places, place => Assert.True(Exists(place), place));
        var libraries = SourceLines.LinesOf(Repository.Read(places[0])).Skip(1).Select(row => row.Split('\t')[3]).Distinct();
        var others = places.Skip(1).Where(place => !place.EndsWith('/')).Select(Repository.Read).ToArray();
        Assert.All(libraries, library => Assert.All(others, text => Assert.Contains(library, text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_that_a_rule_lacks_is_found()
    {
        var rule = PolicyRuleFile.All[0];
        Assert.Equal(
            [$"{rule.TypeName}: src/Attic/{rule.Name}.cs", $"{rule.TypeName}: src/BannedSymbols.txt"],
            Missing(rule, ["src/Attic/<Name>.cs", "src/BannedSymbols.txt", "docs/rules/<id>.md"], [rule.TypeName, rule.Id]));
    }

    // A file of its own has to exist, a shared one has to name the rule too.
    private static IEnumerable<string> Missing(PolicyRuleFile rule, IEnumerable<string> places, string[] names) =>
        places.Select(place => (Place: place, Path: rule.Fill(place)))
            .Where(at => !Exists(at.Path) || (at.Place == at.Path && !WordsOf(Repository.Read(at.Path)).Overlaps(names)))
            .Select(at => $"{rule.TypeName}: {at.Path}");

    private static bool Exists(string place) => Path.Exists(Repository.PathOf(place));

    private static HashSet<string> WordsOf(string text) => [.. Regex.Matches(text, @"\w+").Select(word => word.Value)];

    private static HashSet<string> Services(string recipe, int step)
    {
        var place = Contributing.RecipeFor(recipe)[step].Split("<service>");
        return
        [
            .. Directory.EnumerateFiles(Repository.PathOf(place[0]), "*" + place[1])
                .Select(path => Path.GetFileName(path)[..^place[1].Length]),
        ];
    }
}
