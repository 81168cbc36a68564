using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.S3;
using Amazon.SQS;
using Amazon.SimpleSystemsManagement;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Tests.Policies;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>
/// Each action that the catalog needs under a condition, against the real SDK: a request that sets the member needs it, one that sets
/// nothing does not, and the other way round where the member must not be set.
/// </summary>
public class ConditionalActionTests(ITestOutputHelper output)
{
    public static TheoryData<Type, int> Clients { get; } = new()
    {
        { typeof(IAmazonS3), 40 },
        { typeof(IAmazonEC2), 70 },
        { typeof(IAmazonDynamoDB), 15 },
        { typeof(IAmazonSimpleSystemsManagement), 3 },
        { typeof(IAmazonSQS), 1 },
        { typeof(IAmazonKeyManagementService), 1 },
    };

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Member_set_gives_the_action_and_not_set_gives_none(Type client, int atLeast)
    {
        var cases = Cases(client).ToArray();
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(
                $"class Program {{ {string.Join("\n", cases.Select((call, index) => call.Source(client, index)))} }}")],
            [.. Net100.References.All, .. Sdk.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(found => found.Severity == DiagnosticSeverity.Error));

        var found = await compilation
            .WithAnalyzers(
                [new CallAnalyzer()], new AnalyzerOptions([new PolicyInMemory(SourceText.From(CallTest.Allowing("iam:GetUser")))]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        // Of an operation whose own action is not known (DSP0008), what its request asks for may be.
        var actions = found.Where(diagnostic => diagnostic.Id != DiagnosticIds.UnknownOperation).ToLookup(
            diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line,
            diagnostic => diagnostic.Properties[DiagnosticProperties.Action]!);

        var wrong = cases.Where((call, line) => actions[line].Contains(call.Action, StringComparer.OrdinalIgnoreCase) != call.IsNeeded);
        Assert.Empty(wrong.Select(call => $"{call.Method}({call.Request}): {call.Action} {(call.IsNeeded ? "missing" : "not needed")}"));
        Assert.True(cases.Length / 2 >= atLeast, $"only {cases.Length / 2} conditions");
        output.WriteLine($"{client.Name}: {cases.Length / 2} conditions");
    }

    private IEnumerable<Case> Cases(Type type)
    {
        var client = IamCatalog.Default.Sdk.FindClient(type.Name)!;
        var methods = type.GetMethods()
            .DistinctBy(method => (method.Name, method.GetParameters().FirstOrDefault()?.ParameterType));
        foreach (var method in methods)
        {
            if (method.GetParameters().FirstOrDefault()?.ParameterType is not { } request
                || !request.Name.EndsWith("Request", StringComparison.Ordinal)
                || request.GetConstructor([]) is null)
                continue;
            var call = client.Resolve(method.Name, request.Name, method.ReturnType.IsAssignableTo(typeof(Task)));
            foreach (var operation in call.Operations)
            {
                foreach (var required in operation.RequiredActions.Where(required => required.Condition is { And: null }))
                {
                    // Two facts on one action: what it takes to need it is not one member's matter.
                    if (operation.RequiredActions.Count(other => other.Action == required.Action) > 1)
                        continue;
                    foreach (var written in CasesOf(client, operation, required, method.Name, request))
                        yield return written;
                }
            }
        }
    }

    private IEnumerable<Case> CasesOf(SdkClient client, Operation operation, RequiredAction required, string method, Type request)
    {
        var condition = required.Condition!;
        var paths = condition is { Members: ["CopySource"] }
            ? ["SourceVersionId"]
            : condition.Members.Select(path => client.MemberName(operation.Name, path));
        var setting = paths
            .Select(path => Setting(client, operation, request, path, condition.Value))
            .FirstOrDefault(written => written is not null);
        if (setting is null)
        {
            output.WriteLine($"{method}: no member {string.Join('|', condition.Members)}");
            yield break;
        }

        var isBySetting = condition.Test is not (RequestTest.NotExists or RequestTest.NotContains);
        yield return new Case(method, setting, required.Action, isBySetting);
        var isInList = condition.Members[0].Contains("[]", StringComparison.Ordinal) && !isBySetting;
        if (!isInList)
            yield return new Case(method, $"new {RequestWriter.Name(request)}()", required.Action, !isBySetting);
    }

    // A text without a character is not always sent, and some members are only beside another one.
    private static string? Setting(SdkClient client, Operation operation, Type request, string path, string text)
    {
        var setting = RequestWriter.Setting(request, path, text.Length == 0 ? "text" : text);
        var beside = client.SentMembers(operation.Name, path).FirstOrDefault(sent => sent.Value == SentMember.AnyValue)?.Condition;
        return setting is null || beside is null ? setting
            : setting[..^1] + ", " + RequestWriter.Setting(request, beside.Members[0], beside.Value)!.Split('{', 2)[1];
    }

    private sealed record Case(string Method, string Request, string Action, bool IsNeeded)
    {
        public string Source(Type client, int index) =>
            $"void M{index}({RequestWriter.Name(client)} client) => client.{Method}({Request});";
    }
}
