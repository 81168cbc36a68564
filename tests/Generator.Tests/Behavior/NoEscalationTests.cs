using CsCheck;
using Dstack.Permissions.Generator.Tests.Infrastructure;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Generator.Tests.Behavior;

/// <summary>Whatever is built, it allows no request that the declared policy does not.</summary>
public sealed class NoEscalationTests : IDisposable
{
    private const int Cases = 20_000;

    // Calls the support types as generated code does, with statements that are only known at run time.
    private const string Program = """
        using System.Linq;
        using Dstack.Permissions;

        namespace App
        {
            internal static class Program
            {
                internal static string Declare(string[][] statements) =>
                    new DeclaredPolicy("p", "2012-10-17", null, Read(statements)).ToDocument().ToJson();

                internal static string Build(string[][] statements, string[] actions, string[] resources, string value)
                {
                    var declared = new DeclaredPolicy("p", "2012-10-17", null, Read(statements));
                    var built = new PolicyBuilder<Policy>(declared).Allow(actions.Select(AwsAction.Parse)).On(
                        resources.Select(Arn.Parse).ToArray());
                    if (value.Length > 0)
                        built = built.When(Condition.StringLike("aws:k", value));
                    return built.Build().ToJson();
                }

                // effect, "Not" or "" for actions, actions, "Not" or "" for resources, resources, value of aws:k or ""
                private static PolicyStatement[] Read(string[][] statements) => statements.Select(statement => new PolicyStatement(
                    null, statement[0], statement[1] == "Not", statement[2].Split(' '), statement[3] == "Not", statement[4].Split(' '),
                    statement[5].Length == 0 ? new Condition[0] : new[] { Condition.StringLike("aws:k", statement[5]) })).ToArray();
            }
        }
        """;

    private static readonly Gen<string> Glob = Gen.Char["ab*?"].Array[1, 3].Select(letters => new string(letters));
    private static readonly Gen<string> Action = Glob.Select(name => name == "*" ? "*" : "s:" + name);
    private static readonly Gen<string> Resource = Gen.OneOf(Glob, Gen.Const("")).Select(
        path => path.Length == 0 ? "*" : "arn:aws:s:::" + path);
    private static readonly Gen<string> Value = Gen.OneOf(Gen.Const(""), Gen.Const("v"), Gen.Const("w"), Gen.Const("*"));
    private static readonly Gen<string> Not = Gen.OneOf(Gen.Const(""), Gen.Const(""), Gen.Const("Not"));

    private static readonly Gen<string[]> Statement =
        from effect in Gen.OneOf(Gen.Const("Allow"), Gen.Const("Allow"), Gen.Const("Deny"))
        from notAction in Not
        from actions in Action.Array[1, 2]
        from notResource in Not
        from resources in Resource.Array[1, 2]
        from value in Value
        select new[] { effect, notAction, string.Join(" ", actions), notResource, string.Join(" ", resources), value };

    private static readonly string[] Texts = ["a", "b", "aa", "ab", "ba", "bb", "aaa", "bab", "c"];

    private readonly LoadedProject _program = GeneratorRun.Of(TestProject.With("{}", Program)).Load();

    [Fact]
    public void What_is_built_allows_nothing_new()
    {
        var built = 0;
        Gen.Select(Statement.Array[1, 3], Action.Array[1, 2], Resource.Array[0, 2], Value).Sample(
            (statements, actions, resources, value) =>
            {
                if (Build(statements, actions, resources, value) is not { } json)
                    return;
                Interlocked.Increment(ref built);
                var declared = PolicySyntax.Parse((string)_program.Invoke("App.Program", "Declare", (object)statements)).Policy;
                var narrowed = PolicySyntax.Parse(json).Policy;
                foreach (var (action, resource, context) in Requests())
                {
                    Assert.True(
                        !Allows(narrowed, action, resource, context) || Allows(declared, action, resource, context),
                        $"{action} on {resource} with {context} is allowed by {json} alone");
                }
            },
            iter: Cases);

        // Else the property would hold for want of cases.
        Assert.InRange(built, Cases / 20, Cases);
    }

    [Fact]
    public void The_judge_tells_a_wider_policy()
    {
        var narrow = PolicySyntax.Parse("""{ "Statement": { "Effect": "Allow", "Action": "s:a", "Resource": "arn:aws:s:::a" } }""").Policy;
        var wide = PolicySyntax.Parse("""{ "Statement": { "Effect": "Allow", "Action": "s:*", "Resource": "*" } }""").Policy;
        Assert.Contains(Requests(), request => Allows(wide, request.Action, request.Resource, request.Context)
            && !Allows(narrow, request.Action, request.Resource, request.Context));
    }

    public void Dispose() => _program.Dispose();

    private static IEnumerable<(string Action, string Resource, string Context)> Requests() =>
        from action in Texts
        from resource in Texts
        from context in new[] { "v", "w", "u" }
        select ("s:" + action, "arn:aws:s:::" + resource, context);

    private static bool Allows(Policy policy, string action, string resource, string context)
    {
        var applying = policy.Statements.Where(statement => Applies(statement, action, resource, context)).ToArray();
        return applying.Any(statement => statement.Effect == Effect.Allow) && applying.All(statement => statement.Effect != Effect.Deny);
    }

    private static bool Applies(Statement statement, string action, string resource, string context) =>
        statement.Actions.Any(pattern => GlobPattern.Matches(pattern, action, ignoreCase: true)) != statement.IsNotAction
        && statement.Resources.Any(pattern => GlobPattern.Matches(pattern, resource, ignoreCase: false)) != statement.IsNotResource
        && statement.Conditions.All(condition => condition.Values.Any(value => GlobPattern.Matches(value, context, ignoreCase: false)));

    private string? Build(string[][] statements, string[] actions, string[] resources, string value)
    {
        try
        {
            return (string)_program.Invoke("App.Program", "Build", statements, actions, resources, value);
        }
        catch (Exception refusal) when (refusal is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
