public interface IShelf<T>
{
    Task<T> TopAsync(string place);
}
