using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cachewright.Generator.Analyzers.Bypass;

/// <summary>
/// Tells whether an instance goes to the container, which will decorate it: as an argument next to an <c>IServiceCollection</c>, or as the
/// result of a factory, which is any function with an <c>IServiceProvider</c>.
/// </summary>
internal static class Registrations
{
    private const string Collection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Descriptor = "Microsoft.Extensions.DependencyInjection.ServiceDescriptor";
    private const string Provider = "System.IServiceProvider";

    /// <summary>Whether the container gets the value.</summary>
    public static bool Take(IOperation value)
    {
        IOperation? user = UserOf(value);
        return user switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => call.Arguments.Any(static item => TypeNames.Is(Unconverted(item.Value).Type, Collection))
                || TypeNames.Is(call.TargetMethod.ContainingType, Descriptor)
                || TypeNames.Is(call.Instance?.Type, Collection),
            IArgumentOperation { Parent: IObjectCreationOperation creation } => TypeNames.Is(creation.Type, Descriptor),
            IReturnOperation result => IsFactory(result),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => IsReturned(variable),
            _ => false,
        };
    }

    /// <summary>The first operation above that is not only another form of the same value.</summary>
    private static IOperation? UserOf(IOperation value)
    {
        IOperation? user = value.Parent;
        while (user is IConversionOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation)
        {
            user = user.Parent;
        }

        return user;
    }

    private static bool IsReturned(IVariableDeclaratorOperation variable)
    {
        IOperation function = FunctionAround(variable);
        return Parameters(function).Any(IsProvider)
            && function
                .Descendants()
                .OfType<IReturnOperation>()
                .Select(static item => item.ReturnedValue)
                .OfType<IOperation>()
                .Any(item => Unconverted(item) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, variable.Symbol));
    }

    private static bool IsFactory(IReturnOperation result) => Parameters(FunctionAround(result)).Any(IsProvider);

    private static bool IsProvider(IParameterSymbol parameter) => TypeNames.Is(parameter.Type, Provider);

    /// <summary>The innermost function around an operation: a lambda, a local function, else the body of the member.</summary>
    private static IOperation FunctionAround(IOperation operation)
    {
        IOperation current = operation;
        while (current is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && current.Parent is { } parent)
        {
            current = parent;
        }

        return current;
    }

    private static ImmutableArray<IParameterSymbol> Parameters(IOperation function) =>
        function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters,
            ILocalFunctionOperation local => local.Symbol.Parameters,
            _ => function.SemanticModel?.GetDeclaredSymbol(function.Syntax) is IMethodSymbol method ? method.Parameters : [],
        };

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation conversion ? Unconverted(conversion.Operand) : value;
}
