using System;
using System.Linq;
using System.Text;
using CsCheck;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.ModelFiles;

namespace Dstack.Permissions.Iam.Tests.Models;

/// <summary>
/// Whatever stands in a models file, nothing throws, faults lie inside the text, and the catalog with it can be asked anything.
/// </summary>
public class RandomModelTests
{
    private static readonly Gen<string> Names = OneOf(
        "services", "conditionKeys", "clients", "operations", "libraries", "$schema", "name", "actions", "resourceTypes", "accessLevel",
            "arn", "prefix",
        "assembly", "namespace", "interface", "class", "action", "operation", "when", "bindings", "type", "members", "newsvc", "s3", "S3",
            "New", "Do",
        "GetObject", "bucket", "thing", ".ctor", "newsvc:Key/${TagKey}", "", "${", "\u4E2D", "service");

    private static readonly Gen<string> Scalars = OneOf(
        "\"Read\"", "\"write\"", "\"s3:GetObject\"", "\"newsvc:Do\"", "\"S3/GetObject\"", "\"/\"", "\"New/Do\"", "\"thing*\"", "\"*\"",
            "\"String\"", "\"newsvc:Key\"",
        "\"arn:${Partition}:newsvc:::thing/${Id}\"", "\"arn:::::\"", "\"arn:a:${B}:c:d:e\"", "\"${\"", "\"Role Exists\"",
            "\"A|B[].C IContains SELECT \"", "\" \"",
        "\"AWSSDK.New\"", "\"Amazon.New\"", "\"INew\"", "\"A.B+C\"", "\"\"", "1", "true", "null", "[]", "{}", "\"\\ud800\"", "'x'", "NaN",
            "\"\\u2028\"");

    private static readonly Gen<string> Values = Gen.Recursive<string>((depth, self) => depth > 5
        ? Scalars
        : Gen.Frequency(
            (3, Scalars),
            (2, self.Array[0, 4].Select(values => "[" + string.Join(",", values) + "]")),
            (3, Objects(self))));

    private static readonly Gen<string> Services = Objects(
        OneOf("newsvc", "s3", "sqs", "x"),
        Objects(OneOf("actions", "resourceTypes", "conditionKeys", "name"),
            Objects(Names, Objects(OneOf("accessLevel", "resourceTypes", "conditionKeys", "arn"), Values))));

    private static readonly Gen<string> Files = Gen.Select(
        Services, Values, Objects(OneOf("S3", "New", "SQS"), Objects(Names, Values)), Values)
        .Select(parts => $$"""{"services":{{parts.Item1}},"clients":{{parts.Item2}},"operations":{{parts.Item3}},"libraries":["""
            + $$"""{"type":"A.B","members":{{parts.Item4}}}]}""");

    [Fact]
    public void Random_json() => Values.Sample(AssertSane, iter: 15_000);

    [Fact]
    public void Random_files() => Files.Sample(AssertSane, iter: 10_000);

    [Fact]
    public void Random_bytes() => Gen.Byte.Array[0, 100].Select(bytes => Encoding.UTF8.GetString(bytes)).Sample(AssertSane, iter: 10_000);

    [Fact]
    public void The_example_broken_anywhere() => Gen.Select(Gen.Int[0, Example.Text.Length - 1], Gen.Int[0, 40], Scalars)
        .Select(cut => Example.Text.Remove(cut.Item1, Math.Min(cut.Item2, Example.Text.Length - cut.Item1)).Insert(
            cut.Item1, cut.Item2 % 2 == 0 ? "" : cut.Item3))
        .Sample(AssertSane, iter: 2_000);

    private static Gen<string> Objects(Gen<string> values) => Objects(Names, values);

    private static Gen<string> Objects(Gen<string> names, Gen<string> values) => Gen.Select(names, values).Array[0, 4]
        .Select(members => "{" + string.Join(",", members.Select(member => $"\"{member.Item1}\":{member.Item2}")) + "}");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void AssertSane(string text)
    {
        var file = PermissionsModelFile.Read(text);
        var catalog = IamCatalog.Default.With(file.Model);
        foreach (var fault in file.FindFaults(catalog, [("same", file)]))
        {
            if (fault.Span.Start < 0 || fault.Span.Length < 0 || fault.Span.End > text.Length || fault.Message.Length == 0)
                throw new InvalidOperationException($"'{fault.Message}' at {fault.Span} in a text of {text.Length}: {text}");
        }

        if (file.Model != PermissionsModelFile.Read(text).Model)
            throw new InvalidOperationException("Read twice, the file says two things: " + text);
        AskEverything(catalog, file.Model);
    }

    private static void AskEverything(IamCatalog catalog, PermissionsModel model)
    {
        foreach (var service in model.Services.Select(service => catalog.FindService(service.Prefix)!))
        {
            _ = service.Actions.Sum(action => action.ResourceTypes.Sum(acted => ArnPattern.FormsOf(acted.Type).Count));
            _ = service.ArnServices.Count + service.ResourceTypes.Count;
            _ = service.FindConditionKey(service.Prefix + ":Key/team");
        }

        foreach (var client in model.Clients)
            _ = catalog.Sdk.FindClient(client.Interface, client.Namespace)!.Resolve(
                "DoAsync", "DoRequest", returnsTask: true).Operations.Count;
        _ = model.Operations.Sum(operation => catalog.Sdk.FindOperation(operation.ServiceId, operation.Name)?.RequiredActions.Count ?? 0);
        _ = catalog.Sdk.Libraries.Find("B").Sum(member => member.Operations.Count);
    }
}
