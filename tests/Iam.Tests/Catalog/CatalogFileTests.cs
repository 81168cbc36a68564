using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>Every file of the catalog parses and is sorted.</summary>
public class CatalogFileTests
{
    private const string Root = "catalog/";

    public static TheoryData<string> Files(string folder) => new(typeof(IamCatalog).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal) && name.LastIndexOf('/') == Root.Length + folder.Length - 1)
        .Select(name => name[Root.Length..])
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files), "services/")]
    public void A_service_parses_and_is_sorted(string file)
    {
        var prefix = Assert.Single(IamCatalog.Default.ServicePrefixes, prefix => "services/" + CatalogFileName.Create(prefix) == file);
        var service = IamCatalog.Default.FindService(prefix)!;
        AssertSorted(service.Actions.Select(action => action.Name), StringComparer.OrdinalIgnoreCase);
        AssertSorted(service.ResourceTypes.Select(type => type.Name), StringComparer.OrdinalIgnoreCase);
        AssertSorted(service.ConditionKeys.Select(key => key.Name), StringComparer.OrdinalIgnoreCase);
        Assert.All(service.Actions, action => Assert.Same(action, service.FindAction(action.Name.ToUpperInvariant())));
        Assert.All(service.ResourceTypes.SelectMany(type => type.Arns), arn => Assert.StartsWith("arn:${Partition}:", arn));
        Assert.All(service.ConditionKeys, key => Assert.Contains(key.Type, ConditionKeyTypes));
        Assert.All(KeysIn(service), key => Assert.NotNull(service.FindConditionKey(key)));
    }

    [Theory]
    [MemberData(nameof(Files), "operations/")]
    public void The_operations_of_a_service_id_parse_and_are_sorted(string file)
    {
        var serviceId = IamCatalog.Default.Sdk.Clients.Select(client => client.ServiceId).First(
            id => "operations/" + CatalogFileName.Create(id) == file);
        var operations = IamCatalog.Default.Sdk.ModelOperations(serviceId);
        AssertSorted(operations.Select(operation => operation.Name), StringComparer.Ordinal);
        foreach (var action in operations.SelectMany(operation => operation.RequiredActions))
        {
            Assert.Contains(':', action.Action);
            Assert.NotEmpty(action.Source);
            Assert.All(action.Bindings, binding => Assert.NotEmpty(binding.Variable));
            Assert.All(action.Condition?.Members ?? [], Assert.NotEmpty);
        }
    }

    [Theory]
    [MemberData(nameof(Files), "")]
    public void An_index_has_rows_in_order(string file)
    {
        var rows = CatalogText.Rows(file).Select(row => string.Join('\t', row)).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        if (file != "catalog.txt")
            AssertInOrder(rows.Select(row => row.Split('\t')[0]),
                file == "global-condition-keys.txt" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    [Fact]
    public void No_byte_is_left_to_a_platform()
    {
        foreach (var name in typeof(IamCatalog).Assembly.GetManifestResourceNames().Where(
            name => name.StartsWith(Root, StringComparison.Ordinal)))
        {
            using var stream = typeof(IamCatalog).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(
                stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            var text = reader.ReadToEnd();
            Assert.False(text.Contains('\r', StringComparison.Ordinal) || text.Contains('\uFEFF', StringComparison.Ordinal), name);
            Assert.True(text.EndsWith('\n') && !text.Contains(" \n", StringComparison.Ordinal)
                && !text.Contains("\t\n", StringComparison.Ordinal), name);
        }
    }

    private static readonly string[] ConditionKeyTypes =
        ["String", "ARN", "Bool", "Numeric", "Date", "IPAddress", "Binary", "ArrayOfString", "ArrayOfARN", "ArrayOfBool"];

    private static IEnumerable<string> KeysIn(Service service) => service.Actions
        .SelectMany(action => action.ConditionKeys.Concat(action.ResourceTypes.SelectMany(type => type.ConditionKeys)))
        .Concat(service.ResourceTypes.SelectMany(type => type.ConditionKeys))
        .Distinct();

    private static void AssertSorted(IEnumerable<string> names, StringComparer comparer)
    {
        var list = names.ToList();
        AssertInOrder(list, comparer);
        Assert.Equal(list.Count, list.Distinct(comparer).Count());
    }

    private static void AssertInOrder(IEnumerable<string> names, StringComparer comparer)
    {
        var list = names.ToList();
        Assert.Equal(list.OrderBy(name => name, comparer), list);
    }
}
