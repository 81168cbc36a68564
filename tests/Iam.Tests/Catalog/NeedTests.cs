using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Needs;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>How the builder finds out what the tables of operations lack.</summary>
public class NeedTests
{
    private static readonly ActionIndex Actions = new(new IamData(
        "2026-01-01",
        [
            Service("jobs", ("StartJob", "Write"), ("StopJob", "Write"), ("GetJob", "Read"), ("TagResource", "Tagging, Write"),
                ("UntagResource", "Tagging, Write")),
            Service("iam", ("PassRole", "Write")),
            Service("other", ("TagResource", "Tagging, Write")),
            Service("kms", ("Decrypt", "Write")),
        ],
        [],
        new Dictionary<string, IReadOnlyList<string>>()));

    [Fact]
    public void A_table_is_read_with_its_sections()
    {
        var tables = OperationTable.Read("jobs",
        [
            "# service Jobs prefix jobs complete",
            "StartJob StartJob TagResource iam:PassRole{a.amazonaws.com|b.amazonaws.com}",
            "Ping -",
            "# same-name operations: 3",
            "",
            "# service Jobs Data prefix jobs",
            "PutJob StartJob startjob",
        ]).ToArray();
        Assert.Equal(["Jobs", "Jobs Data"], tables.Select(table => table.Client));
        Assert.Equal(["jobs:StartJob", "jobs:TagResource", "iam:PassRole"], tables[0].Actions["StartJob"]);
        Assert.Empty(tables[0].Actions["Ping"]);
        Assert.Equal((3, 0), (tables[0].SameName, tables[1].SameName));
        Assert.Equal(["jobs:StartJob"], tables[1].Actions["PutJob"]);
    }

    [Theory]
    [InlineData("StartJob StartJob")]
    [InlineData("# service Jobs")]
    [InlineData("# service Jobs prefix jobs\nStartJob")]
    [InlineData("# service Jobs prefix jobs\nStartJob StartJob\nStartJob StopJob")]
    [InlineData("# service Jobs prefix jobs\n# same-name operations: many")]
    public void A_line_that_is_none_is_told_by_file_and_number(string text)
    {
        var lines = text.Split('\n');
        var fault = Assert.Throws<InvalidDataException>(() => OperationTable.Read("jobs", lines).ToArray());
        Assert.StartsWith($"jobs.txt({lines.Length}): '{lines[^1]}'", fault.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_goes_to_the_service_id_that_has_its_operations_and_to_those_without_a_table()
    {
        var models = new[] { Model("Jobs", "StartJob", "StopJob"), Model("Old Jobs", "StartJob"), Model("Jobs Data", "GetJob") }
            .ToDictionary(model => model.ServiceId);
        var clients = models.Keys.Select(id => new SdkClientRow("I" + id, id, id, id, id, "jobs")).ToArray();
        var unknown = new List<string>();
        var needs = OperationNeeds.Join(
            [Table("jobs", ("StartJob", "jobs:StartJob iam:PassRole"), ("StopJob", "jobs:StopJob jobs:GetJob"), ("NewJob", "jobs:NewJob")),
                Table("data", ("GetJob", "jobs:GetJob"))],
            clients,
            models,
            unknown.Add);
        Assert.Equal(
            ["Jobs Data/*", "Jobs Data/GetJob", "Jobs/*", "Jobs/StartJob", "Jobs/StopJob", "Old Jobs/StartJob"],
            needs.Select(need => need.ServiceId + "/" + need.Operation).Order(System.StringComparer.Ordinal));
        Assert.Equal(["jobs NewJob"], unknown);
    }

    [Fact]
    public void A_role_in_the_request_says_when_it_is_passed() => Assert.Equal(
        ["StartJob iam:PassRole Steps[].RoleArn Exists arn=Steps[].RoleArn"],
        Propose(["StartJob: Steps[].RoleArn Steps[].ParticipantRole Name"], "StartJob jobs:StartJob iam:PassRole"));

    [Fact]
    public void A_role_by_name_is_one_where_there_is_no_arn() => Assert.Equal(
        ["StartJob iam:PassRole RoleName Exists RoleNameWithPath=RoleName"],
        Propose(["StartJob: RoleName"], "StartJob jobs:StartJob iam:PassRole"));

    [Fact]
    public void A_need_that_no_member_decides_is_possible() => Assert.Equal(
        ["StartJob iam:PassRole possible ", "StartJob kms:Decrypt possible "],
        Propose(["StartJob: Name"], "StartJob jobs:StartJob iam:PassRole kms:Decrypt"));

    [Fact]
    public void Tags_in_the_request_say_when_they_are_set() => Assert.Equal(
        ["StartJob jobs:TagResource Tags Exists "],
        Propose(["StartJob: Tags{} JobTags{} Steps[].Tags{}"], "StartJob jobs:StartJob jobs:TagResource"));

    [Fact]
    public void Tags_of_what_another_service_makes_are_not_those_of_the_request_alone() => Assert.Equal(
        ["StartJob other:TagResource possible "],
        Propose(["StartJob: Tags{}"], "StartJob jobs:StartJob other:TagResource"));

    [Fact]
    public void Tags_of_what_the_request_holds_may_be_a_filter() => Assert.Equal(
        ["StartJob jobs:TagResource JobTags Exists "],
        Propose(["StartJob: JobTags{} Scope[].Tags{}"], "StartJob jobs:StartJob jobs:TagResource"));

    [Fact]
    public void A_role_that_the_table_is_silent_on_may_be_only_named() => Assert.Equal(
        ["StartJob iam:PassRole possible "],
        Propose(["StartJob: RoleArn", "StopJob: Name"], "StopJob jobs:StopJob"));

    [Fact]
    public void Tags_are_taken_away_by_what_stood_there() => Assert.Equal(
        ["StopJob jobs:UntagResource possible "],
        Propose(["StopJob: Tags{}"], "StopJob jobs:StopJob jobs:UntagResource"));

    [Fact]
    public void Without_a_table_roles_and_tags_speak_for_themselves() => Assert.Equal(
        ["StartJob iam:PassRole RoleArn Exists arn=RoleArn", "StartJob jobs:TagResource Tags Exists "],
        Propose(["StartJob: RoleArn Tags{}", "StopJob: Name", "GetJob: RoleArn Tags{}", "TagResource: Tags{}"]));

    [Fact]
    public void A_table_that_is_silent_on_an_operation_speaks_against_it() => Assert.Empty(
        Propose(["StartJob: Tags{}"], "StopJob jobs:StopJob kms:Decrypt"));

    [Fact]
    public void What_the_action_depends_on_is_possible() => Assert.Equal(
        ["StartJob kms:Decrypt possible "],
        Propose(["StartJob: Name"], new() { ["jobs:StartJob"] = ["kms:Decrypt", "nosuch:Action"] }, []));

    [Fact]
    public void What_is_refused_is_not_proposed() => Assert.Empty(
        Propose(["StartJob: RoleArn"], [], [new RefusedNeed("*", "StartJob", "iam:PassRole", "")], "StartJob jobs:StartJob iam:PassRole"));

    [Fact]
    public void A_need_is_held_refused_or_open()
    {
        var comparison = NeedComparison.Compare(
            [
                new("Jobs", "StartJob", ["jobs:StartJob", "jobs:TagResource", "iam:PassRole", "kms:Decrypt", "jobs:StopJob"], ""),
                new("Unknown", "StartJob", ["jobs:StartJob"], ""),
            ],
            new Dictionary<string, IReadOnlyList<OperationAction>>
            {
                ["Jobs"] =
                [
                    new("StartJob", "jobs:StartJob", "", "", ""),
                    new("StartJob", "jobs:tagresource", "Tags Exists", "", ""),
                    new("StartJob", "iam:PassRole", "possible", "", ""),
                ],
            },
            new Dictionary<string, string> { ["Jobs"] = "jobs" },
            Actions,
            [new RefusedNeed("Jobs", "*", "kms:Decrypt", "")]);
        Assert.Equal(
            ["PassRole 0 0 1 0 0", "Tag 0 1 0 0 0", "Own 1 0 0 0 0", "SameService 0 0 0 0 1", "OtherService 0 0 0 1 0"],
            comparison.Counts.Select(kind =>
                $"{kind.Key} {kind.Value.Certain} {kind.Value.Conditional} {kind.Value.Possible} {kind.Value.Refused} {kind.Value.Open}"));
        Assert.Equal(["Jobs StartJob: jobs:StopJob"], comparison.Open);
    }

    [Theory]
    [InlineData(true, "Bus Exists")]
    [InlineData(true, "possible")]
    [InlineData(true, "Bus NotExists")]
    [InlineData(true, "Name StartsWith arn:", "Name NotStartsWith bus:")]
    [InlineData(false, "")]
    [InlineData(false, "Bus Exists", "Bus NotExists")]
    [InlineData(false, "Name StartsWith arn:", "Name NotStartsWith arn:")]
    public void An_operation_demands_something_in_each_ordinary_case(bool isSilent, params string[] conditions)
    {
        var rows = conditions.Select(when => new OperationAction("PutRule", "events:PutRule", when, "", "")).ToArray();
        Assert.Equal(isSilent, OrdinaryCase.Silent(rows).Any());
        var operations = new Dictionary<string, IReadOnlyList<OperationAction>> { ["EventBridge"] = rows };
        var reviewed = new HashSet<(string, string)> { ("EventBridge", "PutRule") };
        if (isSilent)
            Assert.Contains("EventBridge PutRule", Assert.Throws<InvalidDataException>(
                () => OrdinaryCase.Check(operations, new HashSet<(string, string)>())).Message, System.StringComparison.Ordinal);
        else
            Assert.Throws<InvalidDataException>(() => OrdinaryCase.Check(operations, reviewed));
        OrdinaryCase.Check(operations, isSilent ? reviewed : new HashSet<(string, string)>());
    }

    private static IEnumerable<string> Propose(string[] requests, params string[] table) => Propose(requests, [], [], table);

    private static IEnumerable<string> Propose(
        string[] requests, Dictionary<string, IReadOnlyList<string>> dependents, IReadOnlyList<RefusedNeed> refused, params string[] table)
    {
        var model = Request(requests);
        var listed = table.Select(line => line.Split(' ')).Select(words => new OperationNeeds("Jobs", words[0], words[1..], "")).ToArray();
        var rows = model.Operations.Select(operation => new OperationAction(operation, "jobs:" + operation, "", "", "same-name"));
        return new NeedProposals(Actions, dependents, refused).Propose(model, "jobs", listed, rows)
            .Select(row => $"{row.Operation} {row.Action} {row.When} {row.Bindings}");
    }

    private static ApiModel Model(string id, params string[] operations) =>
        new(id, [], operations.ToDictionary(name => name, _ => (string?)null), new Dictionary<string, IReadOnlyDictionary<string,
            ModelType>>());

    // "StartJob: Name Steps[].RoleArn Tags{}" is a request with a text, a list of structures that hold a text, and a map.
    private static ApiModel Request(string[] requests)
    {
        var structures = new Dictionary<string, Dictionary<string, ModelType>>();
        foreach (var request in requests.Select(text => text.Split(": ")))
        {
            structures.Add(request[0], []);
            foreach (var path in request[1].Split(' '))
            {
                var parts = path.Split("[].");
                var last = parts[^1].EndsWith("{}", System.StringComparison.Ordinal)
                    ? (Name: parts[^1][..^2], Type: ModelType.MapOf(ModelType.Text))
                    : (Name: parts[^1], Type: ModelType.Text);
                var holder = request[0];
                if (parts.Length == 2)
                {
                    holder += parts[0];
                    structures.TryAdd(holder, []);
                    structures[request[0]][parts[0]] = ModelType.ListOf(ModelType.StructureOf(holder));
                }

                structures[holder][last.Name] = last.Type;
            }
        }

        return new ApiModel(
            "Jobs",
            [],
            requests.Select(text => text.Split(": ")[0]).ToDictionary(name => name, name => (string?)name),
            structures.ToDictionary(entry => entry.Key, entry => (IReadOnlyDictionary<string, ModelType>)entry.Value));
    }

    private static OperationTable Table(string page, params (string Operation, string Actions)[] rows) =>
        new(page, page, "jobs", rows.ToDictionary(row => row.Operation, row => (IReadOnlyList<string>)row.Actions.Split(' ')), 0);

    private static IamService Service(string prefix, params (string Name, string Level)[] actions) =>
        new(prefix, prefix, [.. actions.Select(action => new IamAction(action.Name, action.Level, [], [], []))], [], []);
}
