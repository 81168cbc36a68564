using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>
/// Methods of requests, and of what is put into them, that take values: each has a row in Tables/request-methods.tsv, which says what it
/// adds to or why nobody needs to know.
/// </summary>
public class RequestMethodTests
{
    private static readonly string[] NoRequests = ["Marshaller", "PaginatorFactory", "TransferUtility", "Exception", "S3PostCondition"];

    public static TheoryData<int> Versions { get; } = [3, 4];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_method_that_takes_values_is_in_the_table(int number)
    {
        var version = number == 3 ? SdkVersion.Three : SdkVersion.Four;
        var methods = version.Services
            .SelectMany(service => service.GetExportedTypes())
            .Where(IsOfRequests)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(TakesValues))
            .Select(method => (method.DeclaringType!.FullName!, method.Name))
            .Distinct();

        Assert.Equal(Rows().Select(row => (row[0], row[1])).Order(), methods.Order());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_row_names_parameters_and_properties_that_are_there(int number)
    {
        var types = (number == 3 ? SdkVersion.Three : SdkVersion.Four).Services
            .SelectMany(service => service.GetExportedTypes())
            .ToLookup(type => type.FullName);
        foreach (var row in Rows().Where(row => row[2].Length > 0))
        {
            var type = types[row[0]].Single();
            var element = type.GetProperty(row[2])!.PropertyType.GetGenericArguments().Single();
            var longest = type.GetMethods().Where(method => method.Name == row[1]).MaxBy(method => method.GetParameters().Length)!;

            Assert.Equal(
                longest.GetParameters().Select(parameter => parameter.Name).Order(),
                row[3].Split(';').Select(part => part.Split('=')[1]).Order());
            Assert.All(row[3].Split(';'), part => Assert.NotNull(element.GetProperty(part.Split('=')[0])));
        }
    }

    private static bool IsOfRequests(Type type) =>
        type is { IsClass: true, Namespace: { } space }
        && (space.EndsWith(".Model", StringComparison.Ordinal) || type.Name.EndsWith("Request", StringComparison.Ordinal))
        && !NoRequests.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal))
        && !type.IsAssignableTo(typeof(Exception));

    private static bool TakesValues(MethodInfo method) =>
        !method.IsSpecialName
        && method.GetParameters().Length > 0
        && method.GetBaseDefinition() == method
        && (method.ReturnType == typeof(void) || method.ReturnType.IsAssignableFrom(method.DeclaringType));

    private static IReadOnlyList<string[]> Rows() => ReviewedTables.Read().RequestMethods;
}
